/** JSON-safe values that explain an error: which event, which dose, which date. */
export type ErrorValues = Readonly<Record<string, unknown>>;

/**
 * A rule of the domain was broken. `code` is stable and documented in the contracts' catalogue; `values` are
 * what a person or program needs to understand and mend it. HTTP is unknown here.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  readonly values: ErrorValues;

  constructor(code: string, message: string, values: ErrorValues = {}) {
    super(message);
    this.code = code;
    this.values = values;
  }
}
