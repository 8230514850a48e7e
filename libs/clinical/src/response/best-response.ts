import { daysBetween } from '#kernel';
import type { Response } from './response.types.js';

export interface DatedResponse {
  /** Calendar date of the assessment. */
  readonly on: string;
  readonly response: Response;
}

export interface BestResponsePolicy {
  /** Days between a response and its confirmation; four weeks by default. */
  readonly confirmationDays?: number;
  /** Not-evaluable assessments tolerated between a response and its confirmation; 1 by default. */
  readonly toleratedNotEvaluable?: number;
  /** Days from the start that SD must last to count; 0 (no minimum) by default. */
  readonly minStableDays?: number;
  /** The start that `minStableDays` counts from: baseline scan or first dose. */
  readonly startedOn?: string | null;
}

type Policy = Required<BestResponsePolicy>;

export interface BestResponse {
  readonly result: Response;
  /** When the result was first reached; null without an assessment. */
  readonly on: string | null;
  readonly reason?: string;
}

function withDefaults(policy: BestResponsePolicy): Policy {
  return {
    confirmationDays: policy.confirmationDays ?? 28,
    toleratedNotEvaluable: policy.toleratedNotEvaluable ?? 1,
    minStableDays: policy.minStableDays ?? 0,
    startedOn: policy.startedOn ?? null,
  };
}

/** Best first. An assessment that a missing density leaves open ranks above the plain result it may improve on. */
const RANK: readonly Response[] = [
  'CR',
  'PR',
  'SD_DENSITY_MISSING',
  'SD',
  'NON_CR_NON_PD',
  'REVIEW',
  'PD_DENSITY_MISSING',
  'PD',
  'INDETERMINATE',
  'NE',
];

const STABLE: ReadonlySet<Response> = new Set(['SD', 'SD_DENSITY_MISSING', 'NON_CR_NON_PD']);

const NOT_EVALUABLE: ReadonlySet<Response> = new Set(['NE', 'INDETERMINATE']);

/** In order of date, up to and including the first progression (also one that only a missing density puts in doubt). */
function untilProgression<Dated extends DatedResponse>(responses: readonly Dated[]): Dated[] {
  const ordered = [...responses].sort((a, b) => daysBetween(b.on, a.on));
  const end = ordered.findIndex(({ response }) => response === 'PD' || response === 'PD_DENSITY_MISSING');
  return end < 0 ? ordered : ordered.slice(0, end + 1);
}

function lastedLongEnough(on: string, { minStableDays, startedOn }: Policy): boolean {
  return startedOn === null || daysBetween(startedOn, on) >= minStableDays;
}

function best(responses: readonly DatedResponse[]): BestResponse {
  const first = responses.reduce<DatedResponse | undefined>(
    (top, each) => (top && RANK.indexOf(top.response) <= RANK.indexOf(each.response) ? top : each),
    undefined,
  );
  return first
    ? { result: first.response, on: first.on }
    : { result: 'NE', on: null, reason: 'no assessment' };
}

/** Responses too early for SD count as not evaluable. */
function dropEarlyStable(responses: readonly DatedResponse[], policy: Policy): DatedResponse[] {
  return responses.map((each) =>
    STABLE.has(each.response) && !lastedLongEnough(each.on, policy) ? { on: each.on, response: 'NE' } : each,
  );
}

/**
 * The best response up to the first progression: CR > PR > SD > PD > NE (Eisenhauer 2009, section 4.6), without
 * confirmation. A density that is missing keeps its own result: SD_DENSITY_MISSING may have been PR.
 */
export function bestResponse(
  responses: readonly DatedResponse[],
  policy: BestResponsePolicy = {},
): BestResponse {
  return best(dropEarlyStable(untilProgression(responses), withDefaults(policy)));
}

const BY_CR: ReadonlySet<Response> = new Set(['CR']);
const BY_PR: ReadonlySet<Response> = new Set(['CR', 'PR']);

/** Whether a CR or PR is confirmed. */
function isConfirmed(responses: readonly DatedResponse[], index: number, policy: Policy): boolean {
  const response = responses[index];
  if (!response) return false;
  const by = response.response === 'CR' ? BY_CR : BY_PR;
  let notEvaluable = 0;
  for (const later of responses.slice(index + 1)) {
    if (by.has(later.response)) {
      if (daysBetween(response.on, later.on) >= policy.confirmationDays) return true;
    } else if (!NOT_EVALUABLE.has(later.response) || ++notEvaluable > policy.toleratedNotEvaluable) {
      return false;
    }
  }
  return false;
}

/**
 * An unconfirmed response falls back to SD when it lasted long enough, else to what came next: PD after disease came
 * back, NE when nothing evaluable followed.
 */
function unconfirmed(responses: readonly DatedResponse[], index: number, policy: Policy): DatedResponse {
  const { on, response } = responses[index] as DatedResponse;
  if (lastedLongEnough(on, policy)) return { on, response: 'SD' };
  const next = responses.slice(index + 1).find((later) => !NOT_EVALUABLE.has(later.response))?.response;
  const lost = next === 'PD' || (response === 'CR' && next !== undefined && next !== 'CR');
  return { on, response: lost ? 'PD' : 'NE' };
}

/**
 * The best response when CR and PR need confirmation at least four weeks later (Eisenhauer 2009, Table 3). PR is
 * confirmed by PR or CR, CR by CR; at most one not-evaluable assessment may lie between.
 */
export function confirmedBestResponse(
  responses: readonly DatedResponse[],
  policy: BestResponsePolicy = {},
): BestResponse {
  const rules = withDefaults(policy);
  const counted = untilProgression(responses);
  const confirmed = counted.map((each, index) =>
    BY_PR.has(each.response) && !isConfirmed(counted, index, rules)
      ? unconfirmed(counted, index, rules)
      : each,
  );
  return best(dropEarlyStable(confirmed, rules));
}

/**
 * The CR and PR that a best response may be, in order of date: those up to the first progression and, where
 * `confirmation` is asked for, confirmed.
 */
export function objectiveResponses<Dated extends DatedResponse>(
  responses: readonly Dated[],
  confirmation: boolean,
  policy: BestResponsePolicy = {},
): Dated[] {
  const rules = withDefaults(policy);
  return untilProgression(responses).filter(
    ({ response }, index, counted) =>
      BY_PR.has(response) && (!confirmation || isConfirmed(counted, index, rules)),
  );
}
