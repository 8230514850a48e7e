import { z } from 'zod';
import { unreadable } from '#kernel';
import { Identifier, type PatientCommandName, patientCommandNames } from '#trial';
import { type ImportRow, type ImportRows, problem } from './import-file.js';

/** A line of commands as NDJSON: what a coordinator would enter. */
export const CommandLine = z
  .object({
    patientId: Identifier,
    command: z.enum(patientCommandNames as [PatientCommandName, ...PatientCommandName[]]),
    ref: z.string().min(1).max(100).optional(),
    data: z.record(z.string(), z.unknown()),
  })
  .strict();
export type CommandLine = z.infer<typeof CommandLine>;

/** Reads commands, one JSON object a line; blank lines are passed over. */
export function readNdjson(text: string): ImportRows {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const rows = lines.flatMap((line, at) => (line.trim() === '' ? [] : [rowOf(line, at + 1)]));
  return { columns: ['line'], rows };
}

function rowOf(line: string, row: number): ImportRow {
  const bad = (...problems: ImportRow['problems']) => ({ row, cells: [line], problems, commands: [] });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return bad(problem('JSON_MALFORMED', (error as Error).message));
  }
  const why = unreadable(value);
  if (why !== undefined) return bad(problem('REQUEST_MALFORMED', why));
  const parsed = CommandLine.safeParse(value);
  if (parsed.success) {
    return { row, cells: [line], problems: [], commands: [{ ...parsed.data, columns: {} }] };
  }
  const issues = parsed.error.issues.map(({ path, message }) =>
    problem('VALIDATION_FAILED', message, { field: path.join('.') || null }),
  );
  return bad(...issues);
}

/** Data with the ids of the events they refer to. Throws what `unknown` makes of a name that has none. */
export function resolveRefs(
  data: unknown,
  refs: ReadonlyMap<string, string>,
  unknown: (name: string) => Error,
): unknown {
  if (Array.isArray(data)) return data.map((member) => resolveRefs(member, refs, unknown));
  if (typeof data === 'string' && data.startsWith(REF)) {
    const eventId = refs.get(data.slice(REF.length));
    if (eventId === undefined) throw unknown(data.slice(REF.length));
    return eventId;
  }
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, member]) => [name, resolveRefs(member, refs, unknown)]),
  );
}

const REF = 'ref:';
