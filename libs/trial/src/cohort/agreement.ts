import type { Measured } from './measured.js';

/**
 * Whether a printed figure equals the recomputed one at the precision of print. `38` asks for 38, `67.8%` for a share
 * that rounds to 67.8, `20~73` for both ends, `6 cm` for 60 mm. A text that is no figure must be the same text.
 *
 * @returns null where nothing was printed; false where the registry has no value to compare
 */
export function agreement(published: string | null, measured: Pick<Measured, 'at' | 'unit'>): boolean | null {
  if (published === null) return null;
  const printed = normalise(published);
  const factor = unitFactor(printed, measured.unit);
  const numbers = isSized(printed) ? printed.match(NUMBERS)?.slice(0, 1) : printed.match(NUMBERS);
  if (!numbers || !isFigure(printed)) return sameText(printed, measured.at(0));
  const decimals = Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0));
  const value = measured.at(factor === 1 ? decimals : 6);
  if (value === null) return false;
  const recomputed = String(value).match(NUMBERS) ?? [];
  return (
    recomputed.length === numbers.length &&
    recomputed.every(
      (number, index) =>
        (Number(number) / factor).toFixed(decimals) === Number(numbers[index]).toFixed(decimals),
    )
  );
}

const NUMBERS = /\d+(?:\.\d+)?/g;

const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5' };

/** One spelling of widths, ranges, grades and "none". */
function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[~–—−]/g, '-')
    .replace(/(?<![A-Za-z])(?:IV|V|I{1,3})(?![A-Za-z])/g, (roman) => ROMAN[roman] ?? roman);
  return /^(none|无|未出现|未发生)$/i.test(plain) ? '0' : plain;
}

/** Digits with at most a sign of percent, a range or a unit; "<5/50HPE" and "CD117(+)" are texts. */
function isFigure(printed: string): boolean {
  return (
    isSized(printed) ||
    /^\d+(\.\d+)?%?(-\d+(\.\d+)?%?)?(mg\/d|mm|months?|个月|years?|年|weeks?|周|岁|例)?$/.test(printed)
  );
}

/** A size in up to three dimensions, whose first is the longest diameter. One whose first number is lost is still a size. */
function isSized(printed: string): boolean {
  return /^(\d+(\.\d+)?)?cm(×\d+(\.\d+)?cm)*$/.test(printed);
}

/** How many of the measure's units one printed unit is. */
function unitFactor(printed: string, unit: string | null): number {
  if (unit === 'mm' && printed.includes('cm')) return 10;
  if (unit === 'months' && /(year|年)/.test(printed)) return 12;
  return unit === 'days' && /(week|周)/.test(printed) ? 7 : 1;
}

function sameText(printed: string, value: number | string | null): boolean {
  const bare = (text: string) => text.replace(/[,、]/g, '').toLowerCase();
  return value !== null && bare(printed) === bare(normalise(String(value)));
}
