import type { Command } from 'commander';
import { type BundleReport, verifyBundle } from '#transparency';
import { type Io, printJson } from '../io.js';
import { readText } from '../read-text.js';

const NOTES = `
Needs neither a database nor the registry. Without --key it shows that the events are those that somebody sealed and
signed; with the registry's key, got another way, that it was this registry.

Examples:
  $ anamnesis verify-bundle 001.bundle.json --key "$(cat trusted.key)"
  $ anamnesis bundle --patient 001 | anamnesis verify-bundle -
`;

export function addVerifyBundle(program: Command, io: Io): void {
  program
    .command('verify-bundle <file>')
    .description('Check a bundle by itself, with no database')
    .option('--key <key>', 'the key that must have signed it: name+id+base64')
    .option('--json', 'for programs')
    .addHelpText('after', NOTES)
    .action((file: string, options: { key?: string; json?: true }) => {
      const report = verifyBundle(readText(io, file), { trustedKey: options.key });
      const { events, ...rest } = report;
      if (options.json) printJson(io, { ...rest, events: events.length });
      else for (const line of lines(report)) io.out(line);
      if (!report.ok) throw new Error(`the bundle is not right: ${report.problems.length} problems`);
    });
}

function lines({
  ok,
  problems,
  study,
  stream,
  protocolVersion,
  size,
  key,
  trusted,
  events,
}: BundleReport): string[] {
  if (!ok) return [...problems];
  const protocol = protocolVersion === null ? '' : `, protocol ${protocolVersion}`;
  return [
    `${events.length} events of ${stream ?? study} in ${study}${protocol}, as sealed when the log had ${size} events`,
    trusted ? `signed by the trusted key ${key}` : `signed by ${key}: compare it with the registry's key`,
  ];
}
