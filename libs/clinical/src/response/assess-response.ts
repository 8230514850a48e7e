import type { RuleDescription } from '../outcome.js';
import { type ChoiInput, choi, modifiedChoi } from './choi.js';
import { type NonTargetResponse, recistOverall, type TargetResponse } from './recist-overall.js';
import { type RecistTargetsInput, recistTargets } from './recist-targets.js';
import type { Decision, ResponseOutcome, ResponseRuleId } from './response.types.js';
import { type WhoInput, who } from './who.js';

/** All lesions at one assessment. Without `baselineSum`, `nadirSum` and `sum` the patient has no target lesion. */
export interface RecistInput extends RecistTargetsInput {
  readonly nonTarget?: NonTargetResponse | null;
  readonly newLesion?: boolean;
}

export interface ResponseInputs {
  readonly 'choi-2007': ChoiInput;
  readonly 'modified-choi': ChoiInput;
  readonly 'recist-1.1': RecistInput;
  readonly 'who-1979': WhoInput;
}

export const RESPONSE_RULES: Readonly<
  Record<ResponseRuleId, RuleDescription & { readonly id: ResponseRuleId }>
> = {
  'choi-2007': {
    id: 'choi-2007',
    version: '1',
    title: 'Choi response criteria for GIST on CT',
    source: 'Choi H et al. J Clin Oncol 2007;25:1753-1759, Table 1',
  },
  'modified-choi': {
    id: 'modified-choi',
    version: '1',
    title: 'Modified Choi criteria: partial response needs size and density',
    source: 'Nathan PD et al. Cancer Biol Ther 2010;9:15-19',
  },
  'recist-1.1': {
    id: 'recist-1.1',
    version: '1',
    title: 'Response evaluation criteria in solid tumours 1.1',
    source: 'Eisenhauer EA et al. Eur J Cancer 2009;45:228-247, section 4 and Tables 1-3',
  },
  'who-1979': {
    id: 'who-1979',
    version: '1',
    title: 'WHO response criteria',
    source:
      'WHO handbook for reporting results of cancer treatment, 1979; Miller AB et al. Cancer 1981;47:207-214',
  },
};

function recist(input: RecistInput): Decision {
  const { baselineSum, nadirSum, sum, notEvaluable } = input;
  const hasTargets =
    notEvaluable || [baselineSum, nadirSum, sum].some((each) => each !== null && each !== undefined);
  if (!hasTargets && (input.nonTarget || input.newLesion)) return recistOverall({ ...input, target: null });
  const targets = recistTargets(input);
  const overall = recistOverall({ ...input, target: targets.result as TargetResponse });
  return overall.result === targets.result ? { ...targets, ...overall } : overall;
}

const DECIDE: { readonly [K in ResponseRuleId]: (input: ResponseInputs[K]) => Decision } = {
  'choi-2007': choi,
  'modified-choi': modifiedChoi,
  'recist-1.1': recist,
  'who-1979': who,
};

/** The response at one assessment under the named rule. See the rule's own input type for units. */
export function assessResponse<K extends ResponseRuleId>(
  ruleId: K,
  input: ResponseInputs[K],
): ResponseOutcome {
  return { rule: ruleId, version: RESPONSE_RULES[ruleId].version, ...DECIDE[ruleId](input) };
}
