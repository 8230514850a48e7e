/**
 * Which tests prove which line of docs/validation/requirements.json, from what the tests themselves said: a test names
 * the line in its title, e.g. [GOV-12].
 *
 *     npm run traceability                            runs those tests and writes docs/validation/traceability.md
 *     npm run traceability -- --results <json>...     takes the results of runs of Jest (--json) instead
 *     npm run traceability -- --check ...             writes nothing; fails where the document is not the present one
 *
 * Exit code 1 also where a test failed, and where a line has no test and is not stated to be `open`, or is and has.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const DOCUMENT = 'docs/validation/traceability.md';
const TAG = /\[GOV-(\d+)\]\s*/g;

const { values } = parseArgs({
  options: { results: { type: 'string', multiple: true }, check: { type: 'boolean', default: false } },
});
const files = values.results ?? [];

const lines = JSON.parse(readFileSync('docs/validation/requirements.json', 'utf8'));
const proofs = proofsOf(files.length > 0 ? files.map(read) : [run()]);
const document = render();
const problems = [...gaps(), ...(values.check ? staleness() : [])];
if (!values.check) writeFileSync(DOCUMENT, document);
for (const problem of problems) console.error(problem);
const open = lines.filter((line) => line.open).map(({ line }) => line);
const proved = `${lines.length - open.length} of ${lines.length} lines proved, by ${proofs.length} tests`;
if (problems.length === 0) console.log(open.length > 0 ? `${proved}; open: ${open.join(', ')}` : proved);
process.exit(problems.length > 0 ? 1 : 0);

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Runs the tests that name a line. */
function run() {
  const folder = mkdtempSync(join(tmpdir(), 'traceability-'));
  const outputFile = join(folder, 'results.json');
  const specs = ['apps', 'libs', 'test'].flatMap(specsIn);
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const args = ['--json', `--outputFile=${outputFile}`, '--silent', '--runTestsByPath', ...specs];
  spawnSync(process.execPath, [...jest, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const results = read(outputFile);
  rmSync(folder, { recursive: true });
  return results;
}

function specsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\[GOV-\d+\]/.test(readFileSync(file, 'utf8')));
}

/** One entry for each line that a test names; a test that ran several times counts by its worst result. */
function proofsOf(runs) {
  const found = new Map();
  for (const { testResults } of runs) {
    for (const { name, assertionResults } of testResults) {
      for (const { fullName, status } of assertionResults) {
        const file = relative(resolve('.'), name);
        const title = fullName.replace(TAG, '');
        for (const [, number] of fullName.matchAll(TAG)) {
          const proof = { line: Number(number), file, title, passed: status === 'passed' };
          const key = JSON.stringify([proof.line, file, title]);
          found.set(key, { ...proof, passed: proof.passed && (found.get(key)?.passed ?? true) });
        }
      }
    }
  }
  const order = ({ line, file, title }) => `${String(line).padStart(3, '0')} ${file} ${title}`;
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function gaps() {
  const known = new Set(lines.map(({ line }) => line));
  const place = ({ line, file, title }) => `line ${line}: ${file}: ${title}`;
  return [
    ...lines.flatMap(({ line, text, open }) => {
      const proved = proofs.some((proof) => proof.line === line);
      if (proved && open) return [`line ${line} has tests now: it is open no more`];
      return proved || open ? [] : [`line ${line} has no test: ${text}`];
    }),
    ...proofs.filter(({ passed }) => !passed).map((proof) => `${place(proof)} failed`),
    ...proofs.filter(({ line }) => !known.has(line)).map((proof) => `there is no such line: ${place(proof)}`),
  ];
}

function staleness() {
  const present = existing();
  return present === document ? [] : [`${DOCUMENT} is not the present one: run npm run traceability`];
}

function existing() {
  try {
    return readFileSync(DOCUMENT, 'utf8');
  } catch {
    return '';
  }
}

/** No times and no counts of runs: the document changes when the tests of a line do, or their results. */
function render() {
  const sections = [...new Set(lines.map(({ about }) => about))].map((about) => {
    const parts = lines.filter((line) => line.about === about).map(renderLine);
    return `## ${about}\n\n${parts.join('\n\n')}`;
  });
  return `# Traceability

Made by \`npm run traceability\` from the results of the test run; not to be edited. Each line is what an inspector
checks (ICH E6(R3), 21 CFR Part 11, GDPR), with the tests that prove it. A test names its line in its title.

${table()}

${sections.join('\n\n')}
`;
}

function table() {
  const rows = lines.map(({ line, about }) => {
    const own = proofs.filter((proof) => proof.line === line);
    return `| ${line} | ${about} | ${own.length} | ${verdict(own)} |`;
  });
  return ['| Line | About | Tests | Result |', '|---:|---|---:|---|', ...rows].join('\n');
}

function verdict(own) {
  if (own.length === 0) return 'open';
  const failed = own.filter(({ passed }) => !passed).length;
  return failed === 0 ? 'passed' : `${failed} failed`;
}

function renderLine({ line, text, open }) {
  const own = proofs.filter((proof) => proof.line === line);
  const byFile = groupByFile(own);
  const listed = [...byFile].map(([file, tests]) => {
    const items = tests.map(({ title, passed }) => `  - ${passed ? '' : '**failed** '}${title}`);
    return [`- \`${file}\``, ...items].join('\n');
  });
  return [
    `### ${line}. ${text}`,
    listed.length > 0 ? listed.join('\n') : `No test${open ? `: ${open}` : ''}.`,
  ].join('\n\n');
}

function groupByFile(proofs) {
  const groups = new Map();
  for (const proof of proofs) groups.set(proof.file, [...(groups.get(proof.file) ?? []), proof]);
  return groups;
}
