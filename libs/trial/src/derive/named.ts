import type { Named } from './patient-record.js';

/** A derived value with the rule that gave it. */
export function named<V extends string>(
  rule: string,
  version: string,
  value: V,
  outcome: { missing?: readonly string[]; reason?: string | null },
): Named<V> {
  return { value, rule, version, missing: outcome.missing ?? [], reason: outcome.reason ?? null };
}
