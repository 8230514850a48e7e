import type { z } from 'zod';
import { type Decider, DomainError, type RecordedEvent } from '#kernel';
import type { Finding } from './findings/finding.js';
import {
  FindingAcknowledged,
  FindingAssigned,
  FindingDismissed,
  FindingRaised,
  FindingSnoozed,
  OverdueRaised,
  type SurveillanceEvent,
} from './surveillance.events.js';

/** What has been done about a finding that was raised. */
export interface RaisedFinding {
  readonly event: Extract<
    SurveillanceEvent,
    { type: 'follow-up.overdue-raised' | 'surveillance.finding-raised' }
  >;
  readonly raisedAt: string;
  readonly acknowledged: Done | null;
  readonly snoozed: (Done & { readonly until: string; readonly reason: string }) | null;
  readonly assigned: (Done & { readonly to: string }) | null;
  readonly dismissed: (Done & { readonly reason: string }) | null;
}

interface Done {
  readonly by: string;
  readonly at: string;
}

/** By finding id, in the order of raising. */
export type SurveillanceState = ReadonlyMap<string, RaisedFinding>;

const inStudy = { findingId: true } as const;

/** What a person may do about a finding: the bodies of the commands. */
export const findingActions = {
  acknowledge: FindingAcknowledged.schema.omit(inStudy),
  snooze: FindingSnoozed.schema.omit(inStudy),
  assign: FindingAssigned.schema.omit(inStudy),
  dismiss: FindingDismissed.schema.omit(inStudy),
} as const;

export type FindingActionName = keyof typeof findingActions;

export type SurveillanceCommand =
  | { readonly name: 'raise'; readonly finding: Finding }
  | {
      [N in FindingActionName]: {
        readonly name: N;
        readonly findingId: string;
        readonly data: z.infer<(typeof findingActions)[N]>;
        /** The day it is at the site; a finding cannot be snoozed into the past. */
        readonly today?: string;
      };
    }[FindingActionName];

export const surveillanceDecider: Decider<
  SurveillanceState,
  SurveillanceCommand,
  SurveillanceEvent,
  RecordedEvent<SurveillanceEvent>
> = {
  initial: new Map(),
  decide(state, command) {
    if (command.name === 'raise') return state.has(command.finding.id) ? [] : [raisedEvent(command.finding)];
    const { findingId } = command;
    const finding = state.get(findingId);
    if (!finding)
      throw new DomainError('FINDING_UNKNOWN', `no finding ${findingId} was raised`, { findingId });
    if (finding.dismissed) {
      throw new DomainError('FINDING_DISMISSED', `finding ${findingId} is dismissed`, { findingId });
    }
    switch (command.name) {
      case 'acknowledge':
        return finding.acknowledged ? [] : [FindingAcknowledged({ ...command.data, findingId })];
      case 'snooze':
        checkUntil(command.data.until, command.today);
        return [FindingSnoozed({ ...command.data, findingId })];
      case 'assign':
        return finding.assigned?.to === command.data.to
          ? []
          : [FindingAssigned({ ...command.data, findingId })];
      case 'dismiss':
        return [FindingDismissed({ ...command.data, findingId })];
    }
  },
  evolve(state, event) {
    const next = new Map(state);
    const { findingId } = event.payload;
    const before = state.get(findingId);
    const done = { by: event.actor, at: event.recordedAt };
    if (event.type === 'follow-up.overdue-raised' || event.type === 'surveillance.finding-raised') {
      if (before) return state;
      const { recordedAt: raisedAt } = event;
      return next.set(findingId, {
        ...NOTHING_DONE,
        event: { type: event.type, payload: event.payload } as never,
        raisedAt,
      });
    }
    if (!before) return state;
    return next.set(findingId, { ...before, ...change(event, done) });
  },
};

const NOTHING_DONE = { acknowledged: null, snoozed: null, assigned: null, dismissed: null };

function change(event: SurveillanceEvent, done: Done): Partial<RaisedFinding> {
  switch (event.type) {
    case 'surveillance.finding-acknowledged':
      return { acknowledged: done };
    case 'surveillance.finding-snoozed':
      return { snoozed: { ...done, until: event.payload.until, reason: event.payload.reason } };
    case 'surveillance.finding-assigned':
      return { assigned: { ...done, to: event.payload.to } };
    case 'surveillance.finding-dismissed':
      return { dismissed: { ...done, reason: event.payload.reason } };
    default:
      return {};
  }
}

function checkUntil(until: string, today: string | undefined): void {
  if (today !== undefined && until <= today) {
    throw new DomainError('SNOOZE_NOT_LATER', `${until} is not after today, ${today}`, { until, today });
  }
}

/** The event by which a finding is raised. */
export function raisedEvent(finding: Finding): RaisedFinding['event'] {
  const { id: findingId, siteId, kind, rule, due: dueOn, lookedOn, evidence, values } = finding;
  const payload = {
    findingId,
    siteId,
    rule,
    dueOn,
    lookedOn,
    evidence: [...evidence],
    values: { ...values },
  };
  return kind === 'VISIT_OVERDUE' ? OverdueRaised(payload) : FindingRaised({ ...payload, kind });
}

/** Folds a subject's surveillance stream. */
export const foldSurveillance = (events: readonly RecordedEvent[]): SurveillanceState =>
  events.reduce(
    (state, event) => surveillanceDecider.evolve(state, event as RecordedEvent<SurveillanceEvent>),
    surveillanceDecider.initial,
  );
