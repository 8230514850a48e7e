/** What every rule answers: which rule in which version said what, and what stood in the way if it could not. */
export interface RuleOutcome<Result extends string = string> {
  readonly rule: string;
  readonly version: string;
  readonly result: Result;
  /** Inputs whose exact value would decide the result. */
  readonly missing?: readonly string[];
  /** Why the result is not a plain class, in words. */
  readonly reason?: string;
}

/** The published source and the version of our reading of it. A changed reading is a new version. */
export interface RuleDescription {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: string;
}
