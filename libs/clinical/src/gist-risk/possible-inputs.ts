import { signOf } from '../exact.js';
import { ClinicalInputError } from '../input-error.js';

/** Tumour size cells that no rule divides further, in mm: (0,20) [20] (20,50] (50,100] (100,..). */
export type SizeBand = '<20' | '=20' | '20-50' | '50-100' | '>100';
/** Mitoses per 50 HPF (5 mm2): 0-5, 6-10, more than 10. */
export type MitosisBand = (typeof MITOSIS_BANDS)[number];
const MITOSIS_BANDS = ['<=5', '6-10', '>10'] as const;

/** A count per 50 HPF, a censored count ("<5", ">=6", "6-10", "<5/50 HPF"), a range, or either count over a known area. */
export type MitosisInput =
  | number
  | string
  | { readonly min?: number | null; readonly max?: number | null }
  | { readonly count: number | string; readonly areaMm2: number };

/** A size in mm, a censored size ("<20", ">100") or a closed range. */
export type SizeInput = number | string | { readonly min?: number | null; readonly max?: number | null };

interface Interval {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

const CENSORED = /^(<=|>=|<|>|≤|≥|=)?\s*(\d+(?:\.\d+)?)$/;
const RANGE = /^(\d+(?:\.\d+)?)\s*(?:-|–|\.\.)\s*(\d+(?:\.\d+)?)$/;
const PER_50_HPF = /\s*(?:\/|per)\s*50\s*(?:hpfs?)?\s*$/i;

function parseInterval(text: string, field: string): Interval {
  const range = RANGE.exec(text);
  if (range) return { low: Number(range[1]), lowOpen: false, high: Number(range[2]), highOpen: false };
  const match = CENSORED.exec(text);
  if (!match) throw new ClinicalInputError(field, `not a number, a censored value or a range: "${text}"`);
  const bound = Number(match[2]);
  switch (match[1]) {
    case '<':
      return { low: 0, lowOpen: false, high: bound, highOpen: true };
    case '<=':
    case '≤':
      return { low: 0, lowOpen: false, high: bound, highOpen: false };
    case '>':
      return { low: bound, lowOpen: true, high: Infinity, highOpen: true };
    case '>=':
    case '≥':
      return { low: bound, lowOpen: false, high: Infinity, highOpen: true };
    default:
      return { low: bound, lowOpen: false, high: bound, highOpen: false };
  }
}

function toInterval(input: SizeInput, field: string): Interval {
  if (typeof input === 'string') return parseInterval(input.trim(), field);
  const [low, high] = typeof input === 'number' ? [input, input] : [input.min ?? 0, input.max ?? Infinity];
  return { low, lowOpen: false, high, highOpen: high === Infinity };
}

function checkInterval({ low, high, lowOpen, highOpen }: Interval, field: string): void {
  if (Number.isNaN(low) || Number.isNaN(high) || low === Infinity) {
    throw new ClinicalInputError(field, 'must be a finite number');
  }
  if (low < 0) throw new ClinicalInputError(field, 'must not be negative');
  if (low > high || (low === high && (lowOpen || highOpen))) {
    throw new ClinicalInputError(field, 'allows no value');
  }
}

/** The size cells an input allows; all of them when it is missing. */
export function possibleSizes(input: SizeInput | null | undefined, field: string): SizeBand[] {
  if (input === null || input === undefined) return ['<20', '=20', '20-50', '50-100', '>100'];
  const interval = toInterval(input, field);
  checkInterval(interval, field);
  const { low, high, lowOpen, highOpen } = interval;
  if (high === 0) throw new ClinicalInputError(field, 'must be more than 0 mm');
  const startsBy = (bound: number) => low < bound || (low === bound && !lowOpen);
  const bands: SizeBand[] = [];
  if (low < 20) bands.push('<20');
  if (startsBy(20) && (high > 20 || (high === 20 && !highOpen))) bands.push('=20');
  if (startsBy(50) && high > 20) bands.push('20-50');
  if (startsBy(100) && high > 50) bands.push('50-100');
  if (high > 100) bands.push('>100');
  return bands;
}

/** The mitosis bands an input allows; all of them when it is missing. A count is a whole number: "<5" is 0 to 4. */
export function possibleMitoses(input: MitosisInput | null | undefined, field: string): MitosisBand[] {
  if (input === null || input === undefined) return [...MITOSIS_BANDS];
  if (typeof input === 'object' && 'count' in input) return bandsOverArea(input, field);
  const text = typeof input === 'string' ? input.trim().replace(PER_50_HPF, '') : input;
  const interval = toInterval(text, field);
  checkInterval(interval, field);
  if (interval.low === interval.high) return [bandOfRate(interval.low)];
  const [min, max] = wholeNumbers(interval, field);
  const bands: MitosisBand[] = [];
  if (min <= 5) bands.push('<=5');
  if (min <= 10 && max >= 6) bands.push('6-10');
  if (max > 10) bands.push('>10');
  return bands;
}

function bandOfRate(rate: number): MitosisBand {
  return rate <= 5 ? '<=5' : rate <= 10 ? '6-10' : '>10';
}

/** The least and the greatest whole number of an interval. */
function wholeNumbers({ low, lowOpen, high, highOpen }: Interval, field: string): [min: number, max: number] {
  const min = lowOpen ? Math.floor(low) + 1 : Math.ceil(low);
  const max = highOpen ? Math.ceil(high) - 1 : Math.floor(high);
  if (min > max) throw new ClinicalInputError(field, 'allows no whole number');
  return [min, max];
}

function bandsOverArea(
  { count, areaMm2 }: { count: number | string; areaMm2: number },
  field: string,
): MitosisBand[] {
  if (!(areaMm2 > 0) || !Number.isFinite(areaMm2)) {
    throw new ClinicalInputError(`${field}.areaMm2`, 'must be more than 0');
  }
  if (typeof count === 'number' && (!Number.isInteger(count) || count < 0)) {
    throw new ClinicalInputError(`${field}.count`, 'must be a whole number, 0 or more');
  }
  const interval = toInterval(count, `${field}.count`);
  checkInterval(interval, `${field}.count`);
  const [min, max] = wholeNumbers(interval, `${field}.count`);
  // The least count above 5 per 5 mm2; the band after it may lie between the ends of a censored count.
  const between = Math.max(min, Math.floor(areaMm2) + 1);
  const ends = [min, max, ...(between <= max ? [between] : [])].map((each) => bandOverArea(each, areaMm2));
  return MITOSIS_BANDS.filter((band) => ends.includes(band));
}

function bandOverArea(count: number, areaMm2: number): MitosisBand {
  if (count === Infinity) return '>10';
  if (signOf([1, count], [-1, areaMm2]) <= 0) return '<=5';
  return signOf([1, count], [-2, areaMm2]) <= 0 ? '6-10' : '>10';
}
