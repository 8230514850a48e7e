/** Kaplan-Meier with limits and the log-rank test of a million rows, beside R's survival package where it is there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factor, kaplanMeier, logRank } from '#statistics';
import { median, timed } from '../lib/measure.mjs';

/** The same rows at every run: a linear congruential generator (Numerical Recipes) in place of chance. */
function rows(n) {
  let state = 42;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const time = new Float64Array(n);
  const status = new Uint8Array(n);
  const labels = new Array(n);
  for (let i = 0; i < n; i += 1) {
    labels[i] = next() < 0.5 ? 'a' : 'b';
    time[i] = Math.ceil(-Math.log(1 - next()) * (labels[i] === 'a' ? 900 : 1000));
    status[i] = next() < 0.7 ? 1 : 0;
  }
  return { time, status, group: factor(labels) };
}

const R = `
suppressMessages(library(survival))
f <- commandArgs(TRUE)
n <- as.integer(f[2]); con <- file(f[1], 'rb')
time <- readBin(con, 'double', n); status <- readBin(con, 'integer', n, size = 1)
group <- readBin(con, 'integer', n, size = 1); close(con)
for (i in seq_len(as.integer(f[3]))) {
  s <- system.time({ survfit(Surv(time, status) ~ 1, conf.type = 'log-log'); survdiff(Surv(time, status) ~ group) })
  cat(s[['elapsed']] * 1000, '\\n')
}`;

/** R's own times in ms, without its start and the reading of the data; null where it has no survival package. */
function timesOfR({ time, status, group }, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-bench-r-'));
  try {
    const [script, data] = [join(folder, 'km.R'), join(folder, 'rows.bin')];
    writeFileSync(script, R);
    writeFileSync(data, Buffer.concat([Buffer.from(time.buffer), status, Uint8Array.from(group.codes)]));
    const args = [script, data, String(time.length), String(rounds)];
    const { status: code, stdout } = spawnSync('Rscript', args, { encoding: 'utf8' });
    return code === 0 ? stdout.trim().split(/\s+/).map(Number) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export default {
  name: 'km-1m',
  title: 'Kaplan-Meier with limits and log-rank, 1,000,000 rows',
  baselineIs: 'R survfit + survdiff',
  unit: 'ms',
  goal: 10,
  async run({ quick }) {
    const data = rows(quick ? 100_000 : 1_000_000);
    const rounds = quick ? 2 : 5;
    const times = [];
    const theirs = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(
        await timed(() => {
          kaplanMeier(data, { confType: 'log-log' });
          logRank(data);
        }),
      );
      const r = timesOfR(data, 1);
      if (r) theirs.push(...r);
    }
    const value = median(times);
    const small = quick ? '100,000 rows only' : undefined;
    if (theirs.length === 0) return { value, judge: false, note: 'no Rscript with survival to compare with' };
    return { value, baseline: median(theirs), ratio: median(theirs) / value, note: small };
  },
};
