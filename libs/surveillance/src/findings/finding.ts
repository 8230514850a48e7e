import { v5 } from 'uuid';
import type { SurveillanceRule } from '#trial';
import type { Look } from './look.js';

export type FindingKind = SurveillanceRule['kind'];

/** What a finding says beside its rule and dates: codes, dates, doses in mg per day. Never identifying. */
export type FindingValues = Readonly<Record<string, string | number | boolean | null>>;

/** A condition that a rule found true of a subject. */
export interface Found {
  /** What tells it from the rule's other findings of the subject: the due visit, or the evidence. */
  readonly key: string;
  /** The date since when, or on which, something is due. */
  readonly due: string;
  /** Events that show it. */
  readonly evidence: readonly string[];
  readonly values: FindingValues;
  /** True where it states a fact and asks nobody for anything. */
  readonly settled?: boolean;
}

export interface Finding extends Required<Found> {
  /** UUID v5 of study, rule, subject and key: the same condition has the same id whenever it is looked at. */
  readonly id: string;
  readonly kind: FindingKind;
  /** `id@version` of the rule. */
  readonly rule: string;
  readonly patientId: string;
  readonly siteId: string;
  /** The site's calendar date of the look. */
  readonly lookedOn: string;
}

/**
 * What one kind of rule looks for. `findings` are the conditions that hold on the date of the look; `changes` the
 * dates on which that may become otherwise though nothing is recorded.
 */
export interface Check<Kind extends FindingKind> {
  findings(rule: RuleOf<Kind>, look: Look): Found[];
  changes(rule: RuleOf<Kind>, look: Look): string[];
  /** The same, of what changes at an instant and not with the date. */
  moments?(rule: RuleOf<Kind>, look: Look): Date[];
}

export type RuleOf<Kind extends FindingKind> = Extract<SurveillanceRule, { kind: Kind }>;

const NAMESPACE = '5c0c1a5e-2f5b-5d0e-9a61-8f3f7b0f6e21';

/** The name under which a rule is cited. */
export const ruleName = (rule: Pick<SurveillanceRule, 'id' | 'version'>): string =>
  `${rule.id}@${rule.version}`;

/** Deterministic id of what a rule finds or does: equal parts give equal ids. */
export const idOf = (...parts: readonly string[]): string => v5(JSON.stringify(parts), NAMESPACE);

export function toFinding(rule: SurveillanceRule, look: Look, found: Found): Finding {
  const { record, study, date } = look;
  return {
    id: idOf('finding', study.studyId, ruleName(rule), record.patientId, found.key),
    kind: rule.kind,
    rule: ruleName(rule),
    patientId: record.patientId,
    siteId: record.siteId,
    lookedOn: date,
    settled: false,
    ...found,
  };
}
