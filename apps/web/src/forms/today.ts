import { offsetOf } from './tidy.js';

const two = (n: number) => String(n).padStart(2, '0');

/** Today where the reader is, YYYY-MM-DD. */
export const today = (): string => dateOf(new Date());

/** Now where the reader is, to the minute, with its offset. */
export function now(): string {
  const at = new Date();
  return `${dateOf(at)}T${two(at.getHours())}:${two(at.getMinutes())}${offsetOf(at)}`;
}

const dateOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
