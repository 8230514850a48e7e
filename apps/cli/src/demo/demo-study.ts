import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { studyCommand } from '#contracts';
import { type ImportCommand, readImport } from '#interop';
import type { StudyCommand } from '#trial';

/** A line of patients.ndjson: what a coordinator would enter. */
export interface DemoLine extends ImportCommand {
  /** 1, 2, 3, ... in the file. */
  readonly number: number;
}

export interface DemoStudy {
  readonly studyId: string;
  /** Registration, the site, and what was published: in this order, before any subject. */
  readonly study: readonly StudyCommand[];
  /** Each subject's commands in clinical order. */
  readonly subjects: readonly (readonly DemoLine[])[];
  /** How many commands there are in all; every one makes one event. */
  readonly commands: number;
}

const FOLDER = 'apps/cli/demo/gist-imatinib';

/** Reads the demo study: 56 synthetic histories made to fit a published series of high-risk GIST on imatinib. */
export async function loadDemoStudy(): Promise<DemoStudy> {
  const folder = demoFolder();
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));
  const register = studyCommand('register', await json('study.json')) as Extract<
    StudyCommand,
    { name: 'register' }
  >;
  const study = [
    register,
    studyCommand('open-site', await json('site.json')),
    studyCommand('record-publication', await json('publication.json')),
  ];
  const { rows } = readImport(await readFile(join(folder, 'patients.ndjson')), { format: 'ndjson' });
  const [broken] = rows.flatMap(({ row, problems }) => problems.map(({ message }) => `${row}: ${message}`));
  if (broken !== undefined) throw new Error(`patients.ndjson:${broken}`);
  const numbered = rows.flatMap(({ row, commands }) =>
    commands.map((command): DemoLine => ({ number: row, ...command })),
  );
  const subjects = new Map<string, DemoLine[]>();
  for (const line of numbered) {
    const earlier = subjects.get(line.patientId);
    if (earlier) earlier.push(line);
    else subjects.set(line.patientId, [line]);
  }
  return {
    studyId: register.data.studyId,
    study,
    subjects: [...subjects.values()],
    commands: study.length + numbered.length,
  };
}

/** Above this file, as a source and compiled. */
function demoFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  const folder = join(from, FOLDER);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`the demo study is missing: no ${FOLDER}`);
  return demoFolder(dirname(from));
}
