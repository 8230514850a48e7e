import { columns, type Io, printJson } from '../io.js';

type Cell = string | number | null | undefined;

/** Prints what was read: as it is for programs, otherwise in columns under their names. */
export function printList<Row>(
  io: Io,
  { json }: { json?: boolean },
  answer: object,
  rows: readonly Row[],
  cells: Readonly<Record<string, (row: Row) => Cell>>,
): void {
  if (json) {
    printJson(io, answer);
    return;
  }
  const lines = rows.map((row) => Object.values(cells).map((cell) => cell(row)));
  const printed = lines.length === 0 ? ['none'] : columns([Object.keys(cells), ...lines]);
  for (const line of printed) io.out(line);
}

/** Seconds are enough to read. */
export const moment = (instant: string | null | undefined): string | null =>
  instant ? instant.replace(/\.\d+/, '') : null;
