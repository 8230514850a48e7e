/** Runs every reference that ships with the product and says, for an inspector's file, what agreed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../release.js';
import { type Check, Comparison, type Difference, type Suite } from './comparison.js';
import { competingRisksSuite } from './competing-risks.suite.js';
import { coxSuite } from './cox.suite.js';
import { exposureSuite, responseSuite, riskSuite } from './criteria.suite.js';
import { exactSuite } from './exact.suite.js';
import { referenceFolder } from './reference-data.js';
import { summariesSuite } from './summaries.suite.js';
import { survivalSuite } from './survival.suite.js';
import { wellKnownSurvivalSuite } from './well-known-survival.suite.js';

export interface CheckReport {
  readonly name: string;
  readonly passed: boolean;
  /** How many figures and classes were compared. */
  readonly compared: number;
  /** The largest relative distance of a figure from the reference's. */
  readonly worst: number;
  readonly differences: readonly Difference[];
}

export interface SuiteReport {
  readonly title: string;
  readonly source: string;
  readonly passed: boolean;
  readonly compared: number;
  readonly worst: number;
  readonly checks: readonly CheckReport[];
}

export interface QualificationReport {
  readonly product: 'anamnesis';
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  /** When it ran, UTC. */
  readonly ranAt: string;
  readonly passed: boolean;
  readonly compared: number;
  readonly failed: number;
  readonly suites: readonly SuiteReport[];
  /** The references by file, so that nobody has to believe that they are the published ones. */
  readonly references: readonly { readonly file: string; readonly sha256: string }[];
}

/** All suites, in the order of the report. */
export function qualificationSuites(): readonly Suite[] {
  return [
    riskSuite(),
    responseSuite(),
    exposureSuite(),
    exactSuite(),
    wellKnownSurvivalSuite(),
    survivalSuite(),
    coxSuite(),
    competingRisksSuite(),
    summariesSuite(),
  ];
}

/** Runs one check; one that throws has failed with what it threw. */
export function runCheck({ name, run }: Check): CheckReport {
  const comparison = new Comparison();
  try {
    run(comparison);
  } catch (error) {
    comparison.same(String(error), 'an answer', 'the check itself');
  }
  const { compared, worst, differences } = comparison;
  return { name, passed: differences.length === 0 && compared > 0, compared, worst, differences };
}

function runSuite({ title, source, checks }: Suite): SuiteReport {
  const reports = checks.map(runCheck);
  return {
    title,
    source,
    passed: reports.length > 0 && reports.every(({ passed }) => passed),
    compared: reports.reduce((sum, { compared }) => sum + compared, 0),
    worst: Math.max(0, ...reports.map(({ worst }) => worst)),
    checks: reports,
  };
}

/** Compares everything; `ranAt` is the report's date. */
export function qualify(ranAt: Date, suites: readonly Suite[] = qualificationSuites()): QualificationReport {
  const reports = suites.map(runSuite);
  return {
    product: 'anamnesis',
    version: release(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    ranAt: ranAt.toISOString(),
    passed: reports.every(({ passed }) => passed),
    compared: reports.reduce((sum, { compared }) => sum + compared, 0),
    failed: reports.flatMap(({ checks }) => checks).reduce((sum, each) => sum + each.differences.length, 0),
    suites: reports,
    references: hashes(),
  };
}

function hashes(): QualificationReport['references'] {
  return readdirSync(referenceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: path.slice(referenceFolder.length + 1).replaceAll('\\', '/'),
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    }));
}
