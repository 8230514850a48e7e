import type { Command } from 'commander';
import type { Io } from '../io.js';
import { printJson } from '../io.js';
import type { CheckReport, QualificationReport } from '../qualification/qualify.js';

const NOTES = `
Compares what this program computes with every reference that ships with it: hand-checked vectors at the boundaries of
the criteria, the CDISC pilot study, and R's answers (relative distance 1e-9 at most). Needs neither a database nor
the network. The exit code is 1 if anything differs.

Examples:
  $ anamnesis qualify
  $ anamnesis qualify --verbose > qualification.txt
  $ anamnesis qualify --json > qualification.json
`;

export function addQualify(program: Command, io: Io): void {
  program
    .command('qualify')
    .description('Compare the program with its references and report, for the file of an inspection')
    .option('--verbose', 'list every check, not only those that failed')
    .option('--json', 'for programs: {passed, compared, failed, suites, references, ...}')
    .addHelpText('after', NOTES)
    .action(async (options: { verbose?: true; json?: true }) => {
      const { qualify } = await import('../qualification/qualify.js');
      const report = qualify(new Date());
      if (options.json) printJson(io, report);
      else for (const line of forPeople(report, options.verbose === true)) io.out(line);
      if (!report.passed) throw new Error('what this program computes differs from its references');
    });
}

function forPeople(report: QualificationReport, verbose: boolean): string[] {
  const suites = report.suites.flatMap((suite) => [
    '',
    `${verdict(suite)}  ${suite.title}`,
    `      reference: ${suite.source}`,
    `      ${suite.checks.length} checks, ${suite.compared} comparisons, largest relative distance ${suite.worst.toExponential(1)}`,
    ...suite.checks.filter((check) => verbose || !check.passed).flatMap(checkLines),
  ]);
  return [
    'Qualification report of Anamnesis',
    '',
    `version     ${report.version}`,
    `runs on     Node ${report.node}, ${report.platform}`,
    `ran at      ${report.ranAt}`,
    ...suites,
    '',
    'References (SHA-256):',
    ...report.references.map(({ file, sha256 }) => `  ${sha256}  ${file}`),
    '',
    `${verdict(report)}: ${report.compared} comparisons, ${report.failed} differ`,
  ];
}

const verdict = ({ passed }: { readonly passed: boolean }) => (passed ? 'PASS' : 'FAIL');

function checkLines(check: CheckReport): string[] {
  return [
    `      ${verdict(check)}  ${check.name} (${check.compared})`,
    ...check.differences.map(
      ({ what, actual, expected }) =>
        `            ${what}: ${JSON.stringify(actual)}, the reference has ${JSON.stringify(expected)}`,
    ),
  ];
}
