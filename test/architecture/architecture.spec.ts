import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { dependencyProbes, lawful, packages, sourceProbes } from './probes.js';

type Finding = { rule: string; file: string };

const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  '.gitignore',
  'biome.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'test/architecture/no-clock-no-randomness.grit',
];
const { forbidden }: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  resolve('.dependency-cruiser.cjs'),
);
let project: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** This project's configuration around nothing but probes, so that they can't disturb a check of the real one. */
function layOutProject(): void {
  project = mkdtempSync(join(tmpdir(), 'anamnesis-probes-'));
  for (const file of CONFIGURATION) cpSync(file, join(project, file));
  const { imports, type } = JSON.parse(readFileSync('package.json', 'utf8'));
  const declared = (kind: string) =>
    Object.fromEntries(
      Object.keys(packages).flatMap((name) => (packages[name] === kind ? [[name, '*']] : [])),
    );
  const [dependencies, devDependencies] = [declared('dependencies'), declared('devDependencies')];
  write('package.json', JSON.stringify({ name: 'probes', type, imports, dependencies, devDependencies }));
  for (const name of Object.keys(packages)) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.value = 1;\n');
  }
  for (const [file, source] of Object.entries(lawful)) write(file, source);
  for (const { file, source } of [...dependencyProbes, ...sourceProbes]) write(file, source);
}

function run(tool: string, args: string[]): string {
  const { stdout, stderr, error } = spawnSync(resolve('node_modules/.bin', tool), args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error || !stdout) throw error ?? new Error(stderr);
  return stdout;
}

function dependencyFindings(): Finding[] {
  const report = run('depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'apps',
    'libs',
    'migrations',
  ]);
  const violations: { rule: { name: string }; from: string }[] = JSON.parse(report).summary.violations;
  return violations.map(({ rule, from }) => ({ rule: rule.name, file: from }));
}

function sourceFindings(): Finding[] {
  const report = run('biome', ['lint', '--reporter=json', '--max-diagnostics=none', 'libs']);
  const { diagnostics }: { diagnostics: { category: string; location: { path: string } }[] } =
    JSON.parse(report);
  return diagnostics.map(({ category, location }) => ({ rule: category, file: location.path }));
}

beforeAll(layOutProject);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the dependency rules', () => {
  let findings: Finding[];
  beforeAll(() => {
    findings = dependencyFindings();
  });

  it.each(readdirSync('libs').filter((lib) => lib !== 'testing'))('say what %s may import', (lib) => {
    expect(forbidden.map(({ name }) => name)).toContain(`${lib}-one-way`);
  });

  it.each(forbidden.map(({ name }) => name))('%s has a probe', (name) => {
    expect(dependencyProbes.map(({ rule }) => rule)).toContain(name);
  });

  it.each(dependencyProbes)('$rule fires on $file', ({ rule, file }) => {
    expect(findings).toContainEqual({ rule, file });
  });

  it('leave lawful files alone', () => {
    const accused = new Set(findings.map(({ file }) => file));
    // Each file of a cycle is reported.
    accused.delete('libs/kernel/src/cycle.ts');
    expect(Object.keys(lawful).filter((file) => accused.has(file))).toEqual([]);
  });
});

describe('the source rules of pure libs', () => {
  let findings: Finding[];
  beforeAll(() => {
    findings = sourceFindings();
  });

  it.each(sourceProbes)('$rule fires on $file', ({ rule, file }) => {
    expect(findings).toContainEqual({ rule, file });
  });

  it('leave lawful files alone', () => {
    const rules = new Set(sourceProbes.map(({ rule }) => rule));
    const accused = findings.filter(({ rule }) => rules.has(rule)).map(({ file }) => file);
    expect(Object.keys(lawful).filter((file) => accused.includes(file))).toEqual([]);
  });
});
