/** A truth that may be unknown. */
export type Tri = boolean | 'unknown';

/** Every truth value that a `Tri` allows. */
export function truths(value: Tri): readonly boolean[] {
  return value === 'unknown' ? [true, false] : [value];
}
