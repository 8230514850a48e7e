/**
 * An input that a clinical rule can't read: wrong type, out of range, contradictory.
 * `field` is the name the caller used, so that a form or a command line can point at it.
 */
export class ClinicalInputError extends Error {
  readonly code = 'clinical.invalid-input';

  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(`${field}: ${problem}`);
    this.name = 'ClinicalInputError';
  }
}
