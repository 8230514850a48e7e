/** One file that breaks exactly the named rule, in a project laid out as this one. */
export type Probe = { rule: string; file: string; source: string };

const value = (module: string, name = 'value') =>
  `import { ${name} } from '${module}';\nexport const used = ${name};\n`;

/** Libs that a lib must not import although each could be thought to need it. */
const WRONG_WAY: Record<string, string> = {
  kernel: '#clinical',
  clinical: '#trial',
  statistics: '#clinical',
  trial: '#event-store',
  access: '#trial',
  identity: '#event-store',
  governance: '#contracts',
  contracts: '#event-store',
  plots: '#contracts',
  'event-store': '#read-models',
  'read-models': '#surveillance',
  surveillance: '#interop',
  interop: '#read-models',
  registry: '#plots',
  transparency: '#event-store',
  'embedded-postgres': '#kernel',
};

/** For each rule of .dependency-cruiser.cjs one probe or more. */
export const dependencyProbes: Probe[] = [
  ...Object.entries(WRONG_WAY).map(([lib, module]) => ({
    rule: `${lib}-one-way`,
    file: `libs/${lib}/src/probe.ts`,
    source: value(module),
  })),
  {
    rule: 'kernel-one-way',
    file: 'libs/kernel/src/type-probe.ts',
    source: `export type { Value } from '#clinical';\n`,
  },
  {
    rule: 'libs-know-no-app',
    file: 'libs/interop/src/app-probe.ts',
    source: value('../../../apps/api/src/main.js'),
  },
  { rule: 'nest-in-apps-only', file: 'libs/read-models/src/nest-probe.ts', source: value('@nestjs/common') },
  { rule: 'nest-in-apps-only', file: 'migrations/nest-probe.ts', source: value('@nestjs/common') },
  {
    rule: 'pure-libs-use-no-node',
    file: 'libs/kernel/src/node-probe.ts',
    source: value('node:crypto', 'randomUUID'),
  },
  {
    rule: 'pure-libs-use-no-node',
    file: 'libs/trial/src/node-probe.ts',
    source: value('fs', 'readFileSync'),
  },
  ...['pg', 'kysely', 'bullmq', '@nestjs/common'].map((module) => ({
    rule: 'pure-libs-use-few-packages',
    file: `libs/clinical/src/${module.replace(/\W/g, '')}-probe.ts`,
    source: value(module),
  })),
  {
    rule: 'libs-through-their-index',
    file: 'libs/trial/src/deep-probe.ts',
    source: value('../../kernel/src/inside.js'),
  },
  {
    rule: 'apps-use-libs-through-their-index',
    file: 'apps/api/src/deep-probe.ts',
    source: value('../../../libs/trial/src/inside.js'),
  },
  { rule: 'apps-stand-alone', file: 'apps/worker/src/probe.ts', source: value('../../api/src/main.js') },
  { rule: 'web-uses-pure-libs', file: 'apps/web/src/probe.tsx', source: value('#event-store') },
  { rule: 'product-knows-no-test-code', file: 'apps/api/src/testing-probe.ts', source: value('#testing') },
  {
    rule: 'product-knows-no-test-code',
    file: 'libs/interop/src/spec-probe.ts',
    source: value('./a.spec.js'),
  },
  { rule: 'product-uses-no-dev-dependency', file: 'apps/cli/src/dev-probe.ts', source: value('fast-check') },
  { rule: 'packages-are-declared', file: 'apps/api/src/undeclared-probe.ts', source: value('undeclared') },
  { rule: 'imports-resolve', file: 'apps/api/src/missing-probe.ts', source: value('#missing') },
  { rule: 'no-cycles', file: 'libs/kernel/src/cycle-probe.ts', source: value('./cycle.js') },
];

const inKernel = (rule: string, name: string, expression: string): Probe => ({
  rule,
  file: `libs/kernel/src/${name}.ts`,
  source: `export const value = () => ${expression};\n`,
});

/** For each rule that biome.json adds for pure libs. */
export const sourceProbes: Probe[] = [
  inKernel('plugin', 'new-date', 'new Date()'),
  inKernel('plugin', 'date-string', 'Date()'),
  inKernel('plugin', 'date-now', 'Date.now()'),
  inKernel('plugin', 'random', '[1, 2].map(Math.random)'),
  inKernel('plugin', 'temporal-now', 'Temporal.Now.plainDateISO()'),
  inKernel('lint/style/noRestrictedGlobals', 'environment', 'process.env.HOME'),
  inKernel('lint/style/noRestrictedGlobals', 'uuid', 'crypto.randomUUID()'),
  inKernel('lint/style/noRestrictedGlobals', 'timer', 'setTimeout(() => undefined, 1)'),
];

const libIndexes = [...Object.keys(WRONG_WAY), 'testing'].map((lib) => [
  `libs/${lib}/src/index.ts`,
  'export type Value = 1;\nexport const value = 1;\n',
]);

/** What the probes import, and files that look like violations and aren't. */
export const lawful: Record<string, string> = {
  ...Object.fromEntries(libIndexes),
  'apps/api/src/main.ts': `
    import { value } from '#read-models';
    import { value as nest } from '@nestjs/common';
    export const used = [value, nest];`,
  'apps/cli/src/main.ts': `export { used } from '../../api/src/main.js';`,
  'apps/web/src/main.tsx': value('#trial'),
  'libs/kernel/src/inside.ts': `
    export { value } from 'zod';
    export const year = new Date(0).getUTCFullYear();`,
  'libs/trial/src/inside.ts': value('#kernel'),
  'libs/kernel/src/cycle.ts': `
    import { used } from './cycle-probe.js';
    export const value = () => used;`,
  'libs/kernel/src/type-cycle.ts': `
    import type { Other } from './type-cycle-back.js';
    export type Value = Other[];`,
  'libs/kernel/src/type-cycle-back.ts': `
    import type { Value } from './type-cycle.js';
    export type Other = Value | 1;`,
  'libs/kernel/src/a.spec.ts': `
    import { readFileSync } from 'node:fs';
    import { value as check } from 'fast-check';
    import { value as helper } from '#testing';
    export const used = [readFileSync, check, helper, Date.now()];`,
  'libs/interop/src/a.spec.ts': value('#testing'),
};

/** The packages that the probes import, and under which key of package.json each one is declared. */
export const packages: Record<string, 'dependencies' | 'devDependencies' | undefined> = {
  '@nestjs/common': 'dependencies',
  bullmq: 'dependencies',
  kysely: 'dependencies',
  pg: 'dependencies',
  zod: 'dependencies',
  'fast-check': 'devDependencies',
  undeclared: undefined,
};
