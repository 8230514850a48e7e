/**
 * Rows in order of time, with ties resolved as R resolves them. Every estimator here walks such an order; a caller
 * that needs several of them sorts once and passes the order on.
 */

/** `rows[starts[j] .. starts[j + 1])` are the rows that share `times[j]`; `times` ascends strictly. */
export interface TimeOrder {
  readonly rows: Uint32Array;
  readonly times: Float64Array;
  readonly starts: Uint32Array;
}

/** R's `timefix` tolerance, the square root of the double's epsilon. */
const TIE_TOLERANCE = Math.sqrt(Number.EPSILON);
/** From this many rows on, fewer and wider passes over the keys cost less than their larger tables. */
const MANY_ROWS = 50_000;
const EXPONENT = 0x7ff00000;
const SIGN = 0x80000000;
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * Sorts rows by time in O(n) and finds the ties. Times whose gap is below 1.5e-8, absolutely or relative to the
 * mean distinct time, are one time (the first of them), as R's `aeqSurv` has it; so 0.1 + 0.2 ties with 0.3.
 * Equal times keep their rows' order.
 *
 * @throws RangeError if a time is not a finite number.
 */
export function orderTimes(time: Float64Array): TimeOrder {
  const rows = sortRows(time);
  const distinct = new Float64Array(time.length);
  const starts = new Uint32Array(time.length + 1);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = time[rows[i]!]! + 0; // a time of -0 is 0
    if (count > 0 && value === distinct[count - 1]) continue;
    starts[count] = i;
    distinct[count++] = value;
  }
  return mergeTies(rows, distinct.subarray(0, count), starts);
}

function mergeTies(rows: Uint32Array, distinct: Float64Array, starts: Uint32Array): TimeOrder {
  let total = 0;
  for (let j = 0; j < distinct.length; j++) total += Math.abs(distinct[j]!);
  const gap = TIE_TOLERANCE * Math.max(1, total / (distinct.length || 1));
  let kept = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < distinct.length; j++) {
    const value = distinct[j]!;
    if (value - previous > gap) {
      starts[kept] = starts[j]!;
      distinct[kept++] = value;
    }
    previous = value;
  }
  starts[kept] = rows.length;
  return { rows, times: distinct.subarray(0, kept), starts: starts.subarray(0, kept + 1) };
}

/**
 * The order of each level's rows alone, in one pass; rows with code -1 are in none. Ties are those of the whole.
 *
 * @returns one order per level, empty for a level without rows.
 */
export function splitOrder(order: TimeOrder, codes: ArrayLike<number>, levels: number): TimeOrder[] {
  const sizes = new Uint32Array(levels);
  for (let i = 0; i < order.rows.length; i++) {
    const code = codes[order.rows[i]!]!;
    if (code >= 0) sizes[code]!++;
  }
  const parts = Array.from(sizes, (size) => emptyPart(size, order.times.length));
  for (let j = 0; j < order.times.length; j++) distribute(order, j, codes, parts);
  return parts.map((part) => {
    part.starts[part.distinct] = part.filled;
    const { rows, times, starts, distinct } = part;
    return { rows, times: times.subarray(0, distinct), starts: starts.subarray(0, distinct + 1) };
  });
}

interface Part {
  readonly rows: Uint32Array;
  readonly times: Float64Array;
  readonly starts: Uint32Array;
  filled: number;
  distinct: number;
}

function emptyPart(size: number, distinct: number): Part {
  const most = Math.min(size, distinct);
  return {
    rows: new Uint32Array(size),
    times: new Float64Array(most),
    starts: new Uint32Array(most + 1),
    filled: 0,
    distinct: 0,
  };
}

function distribute(order: TimeOrder, j: number, codes: ArrayLike<number>, parts: readonly Part[]): void {
  const time = order.times[j]!;
  for (let i = order.starts[j]!; i < order.starts[j + 1]!; i++) {
    const row = order.rows[i]!;
    const code = codes[row]!;
    if (code < 0) continue;
    const part = parts[code]!;
    if (part.distinct === 0 || part.times[part.distinct - 1] !== time) {
      part.starts[part.distinct] = part.filled;
      part.times[part.distinct++] = time;
    }
    part.rows[part.filled++] = row;
  }
}

/**
 * A stable radix sort of row numbers over small whole numbers, as of days, or else over the doubles' bits; a digit that
 * all keys share costs no pass.
 */
function sortRows(time: Float64Array): Uint32Array {
  const whole = smallWholes(time);
  const words = whole ? [whole] : sortableWords(time);
  let rows = new Uint32Array(time.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  let spare = new Uint32Array(time.length);
  const bits = time.length < MANY_ROWS ? 8 : 16;
  const mask = 2 ** bits - 1;
  for (const word of words) {
    for (let shift = 0; shift < 32; shift += bits) {
      const offsets = digitOffsets(word, shift, mask);
      if (!offsets) continue;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        spare[offsets[(word[row]! >>> shift) & mask]!++] = row;
      }
      [rows, spare] = [spare, rows];
    }
  }
  return rows;
}

/** Where each digit's rows begin, or null if there is one digit only. */
function digitOffsets(word: Uint32Array, shift: number, mask: number): Uint32Array | null {
  const offsets = new Uint32Array(mask + 1);
  for (let i = 0; i < word.length; i++) offsets[(word[i]! >>> shift) & mask]!++;
  let next = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const size = offsets[digit]!;
    if (size === word.length) return null;
    offsets[digit] = next;
    next += size;
  }
  return offsets;
}

/** The times as words where all are whole numbers from 0 to 65,535. */
function smallWholes(time: Float64Array): Uint32Array | null {
  const words = new Uint32Array(time.length);
  for (let row = 0; row < time.length; row++) {
    const value = time[row]!;
    const word = value & 0xffff;
    if (word !== value) return null;
    words[row] = word;
  }
  return words;
}

/** The lower and the upper half of each double as unsigned words, by which they order as the doubles do. */
function sortableWords(time: Float64Array): Uint32Array[] {
  const words = new Uint32Array(time.slice().buffer);
  const high = new Uint32Array(time.length);
  const low = new Uint32Array(time.length);
  const upper = LITTLE_ENDIAN ? 1 : 0;
  for (let row = 0; row < time.length; row++) {
    const top = words[2 * row + upper]!;
    const bottom = words[2 * row + 1 - upper]!;
    if ((top & EXPONENT) === EXPONENT) throw new RangeError(`the time of row ${row} is not a finite number`);
    const negative = top >>> 31 === 1 && time[row] !== 0;
    high[row] = negative ? ~top : top | SIGN;
    low[row] = negative ? ~bottom : bottom;
  }
  return [low, high];
}
