/** What a form sends: without fields left empty, so that the contract's defaults hold. */
export function tidy(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    const tidied = tidyValue(value);
    return tidied === undefined ? [] : [[name, tidied]];
  });
  return Object.fromEntries(kept);
}

function tidyValue(value: unknown): unknown {
  if (value === '' || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(tidyValue).filter((member) => member !== undefined);
  if (value === null || typeof value !== 'object') return value;
  const members = tidy(value as Record<string, unknown>);
  return Object.keys(members).length === 0 ? undefined : members;
}

/** A number as people type it; what is no number stays as it is, for the contract to complain of. */
export function typedNumber(text: string): number | string {
  const trimmed = text.trim().replace(',', '.');
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
}

/** A date as people type it: 20240412, 2024/4/12, 2024.04, 2024年4月12日. */
export function typedDate(text: string): string {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  if (digits) return `${digits[1]}-${digits[2]}-${digits[3]}`;
  const parts = text
    .trim()
    .split(/[-/.年月日\s]+/)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => !/^\d+$/.test(part))) return text;
  return parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');
}

/** A moment as people type it, `2024-05-02 8:30` where they are or with its offset: with the reader's offset then. */
export function typedMoment(text: string): string {
  const [, on = '', hour = '', rest = '', zone = ''] =
    /^(.+?)[T\s]+(\d{1,2})(:\d\d(?::\d\d)?)\s*(Z|[+-]\d\d:\d\d)?$/i.exec(text.trim()) ?? [];
  const local = `${typedDate(on)}T${hour.padStart(2, '0')}${rest}`;
  const at = new Date(local);
  if (on === '' || Number.isNaN(at.getTime())) return text;
  return `${local}${zone === '' ? offsetOf(at) : zone.toUpperCase()}`;
}

/** How far the reader's clock is from UTC at an instant: `+08:00`. */
export function offsetOf(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
