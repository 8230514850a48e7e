import type { FieldError } from '#contracts';
import { DomainError } from '#kernel';
import type { Io } from './io.js';

/** A command line that can't be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Says what went wrong in the API's words: code, title, detail, values. Never a stack trace. */
export async function complain(io: Io, error: unknown, json: boolean): Promise<void> {
  const problem = await problemOf(error);
  if (json) {
    io.err(JSON.stringify(problem));
    return;
  }
  io.err(`anamnesis: ${problem.code ? `${problem.code}: ` : ''}${problem.detail}`);
  for (const { field, message } of problem.errors ?? []) io.err(`  ${field || 'the body'}: ${message}`);
  for (const [name, value] of Object.entries(problem.values ?? {})) {
    io.err(`  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
}

interface Complaint {
  code?: string;
  title?: string;
  detail: string;
  values?: Readonly<Record<string, unknown>>;
  errors?: readonly FieldError[];
}

async function problemOf(error: unknown): Promise<Complaint> {
  if (error instanceof DomainError) {
    const { errors, ...values } = error.values as { errors?: FieldError[] };
    // Here, so that a command which reads no database starts without it.
    const { errorEntry } = await import('#contracts');
    const title = errorEntry(error.code)?.title ?? error.code;
    const detail = errors ? 'the body is not valid' : error.message;
    return { code: error.code, title, detail, values, ...(errors && { errors }) };
  }
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  if (code && /^(3F000|42P01|42883)$/.test(code)) {
    return { detail: 'this database holds no registry of this release; run `anamnesis migrate` first' };
  }
  const { row, column } = error as { row?: unknown; column?: unknown };
  return {
    detail: message || code || 'failed',
    ...(typeof row === 'number' && { values: { row, ...(typeof column === 'string' && { column }) } }),
  };
}
