/** A categorical column: each row's level by its index in `levels`, or -1 where the row has none. */
export interface Factor {
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

/**
 * Codes labels as a factor. The levels are sorted as numbers when every one of them is a number, else by code
 * point; a null is a missing value (code -1) and belongs to no level.
 *
 * @param levels the levels in a chosen order, which may name some that no row has; every label must be among them.
 * @throws RangeError for a label that is not among the given levels.
 */
export function factor(labels: readonly (string | null)[], levels?: readonly string[]): Factor {
  const ordered = levels ?? sortLevels([...new Set(labels.filter((label) => label !== null))]);
  const index = new Map(ordered.map((level, code) => [level, code]));
  const codes = new Int32Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    const code = label === null ? -1 : index.get(label);
    if (code === undefined) throw new RangeError(`'${label}' is not among the levels ${ordered.join(', ')}`);
    codes[row] = code;
  }
  return { levels: ordered, codes };
}

function sortLevels(levels: string[]): string[] {
  const numeric = levels.every((level) => level.trim() !== '' && Number.isFinite(Number(level)));
  return levels.sort((a, b) => (numeric ? Number(a) - Number(b) : 0) || (a < b ? -1 : a > b ? 1 : 0));
}
