import type { RuleOutcome } from '../outcome.js';

export type ResponseRuleId = 'choi-2007' | 'modified-choi' | 'recist-1.1' | 'who-1979';

/**
 * The response categories of all rules. `*_DENSITY_MISSING`: the size alone leaves SD or PD open to be
 * overturned by the CT density. REVIEW: a person must judge. INDETERMINATE: inputs are missing.
 */
export type Response =
  | 'CR'
  | 'PR'
  | 'SD'
  | 'PD'
  | 'NE'
  | 'NON_CR_NON_PD'
  | 'SD_DENSITY_MISSING'
  | 'PD_DENSITY_MISSING'
  | 'REVIEW'
  | 'INDETERMINATE';

export interface ResponseOutcome extends RuleOutcome<Response> {
  readonly rule: ResponseRuleId;
}

/** What a rule's decision function answers, before the rule signs it. */
export interface Decision {
  readonly result: Response;
  readonly missing?: readonly string[];
  readonly reason?: string;
}
