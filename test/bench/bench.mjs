/*
 * `npm run bench`: the registry beside its baselines, each pair measured in the same run on the same server, which
 * flushes to disk. `--only <names>`, `--quick` (under a minute, small data), `--json`.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { table } from './lib/table.mjs';

const GROUPS = ['append', 'command', 'bulk', 'lag', 'statistics', 'views', 'http', 'growth', 'surveillance'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const only = values.only?.flatMap((names) => names.split(','));
const loaded = await Promise.all(GROUPS.map((group) => import(`./benches/${group}.mjs`)));
const all = loaded.flatMap((module) => module.default);
const unknown = only?.filter((name) => all.every((bench) => bench.name !== name)) ?? [];
if (unknown.length > 0) {
  console.error(`bench: no ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const { quick } = values;
const server = await startServer();
const context = { server, quick, rounds: quick ? 3 : 9, ms: quick ? 400 : 2000 };
const results = [];
try {
  for (const bench of all.filter(({ name }) => only?.includes(name) ?? true)) {
    process.stderr.write(`${bench.name} ...\n`);
    results.push(judged(bench, await bench.run(context)));
  }
  if (values.json) console.log(JSON.stringify(results.map(forPrograms), null, 2));
  else for (const line of [machine(), '', ...table(results)]) console.log(line);
} finally {
  await server.stop();
}

/** `goal` is a ratio to reach; with `atMost`, a value not to exceed. What is smaller than meant is not judged. */
function judged(bench, { value, baseline = null, ratio = null, note, judge = true }) {
  const { goal = null, atMost = null } = bench;
  const met = !judge
    ? null
    : atMost !== null
      ? value <= atMost
      : goal === null
        ? null
        : ratio !== null && ratio >= goal;
  return { ...bench, value, baseline, ratio, note, goal: atMost ?? goal, met };
}

function forPrograms({ name, value, unit, baseline, ratio, goal, met, note }) {
  return { name, value, unit, baseline, ratio, goal, met, ...(note && { note }) };
}

function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const size = quick ? ', --quick: small data and short rounds, for a first look' : '';
  return `${cpus().length} x ${cpu.model}, ${memory} GiB; Node ${process.version}; ${server.version}, fsync on${size}`;
}
