import { readFileSync } from 'node:fs';

/** What a command may touch of the process it runs in. */
export interface Io {
  /** Results: one line, without its line end. */
  out(line: string): void;
  /** Progress and complaints. */
  err(line: string): void;
  /** The whole of standard input. */
  input(): string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal, or whatever the shell put in its place. */
export const processIo: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  input: () => readFileSync(0, 'utf8'),
  env: process.env,
};

/** Prints a value for programs: JSON, indented where a person looks at it. */
export function printJson(io: Io, value: unknown): void {
  io.out(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
}

/** Lines up cells in columns; the last one is not padded. Cells that are empty print as a dot. */
export function columns(rows: readonly (readonly (string | number | null | undefined)[])[]): string[] {
  const texts = rows.map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? '·' : String(cell))),
  );
  const widths = texts.reduce<number[]>(
    (before, row) => row.map((cell, i) => Math.max(before[i] ?? 0, cell.length)),
    [],
  );
  return texts.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
