import { landmarks, reverseKaplanMeier, survivalQuantiles } from '#statistics';
import type { Measure } from '../study/publication.js';
import { describeWhere } from './conditions.js';
import type { Measured } from './measured.js';
import { DAYS_PER_MONTH } from './months.js';
import { round } from './rounding.js';
import type { Subjects } from './subjects.js';
import { CAUSES, ended, followed } from './time-to-event.js';

type Incidence = Extract<Measure, { kind: 'km-incidence' }>;
type FollowUp = Extract<Measure, { kind: 'median-follow-up' }>;

/** 1 - Kaplan-Meier at a landmark, percent, with log-log limits (Kalbfleisch & Prentice). */
export function incidenceAt(
  among: Subjects,
  { endpoint, atMonths, among: whom, decimals }: Omit<Incidence, 'kind'>,
): Measured {
  const atRisk = followed(among, endpoint);
  const days = atMonths * DAYS_PER_MONTH;
  const at = landmarks(atRisk.curve, [days])[0]!;
  const percent = (survival: number | null, digits: number) =>
    survival === null ? null : round(100 * (1 - survival), digits);
  const [low, high] = [percent(at.upper, decimals), percent(at.lower, decimals)];
  const events = ended(atRisk, { how: ['EVENT'], upTo: days });
  return {
    value: percent(at.survival, decimals),
    at: (digits) => percent(at.survival, digits),
    unit: '%',
    numerator: events.n,
    denominator: atRisk.subjects.length,
    numeratorIs: `${endpoint} event within ${atMonths} months (Kaplan-Meier)`,
    denominatorIs: describeWhere(whom),
    ci: low === null || high === null ? null : [low, high],
    ciMethod: low === null || high === null ? null : 'Kaplan-Meier, log-log',
    unknown: among.length - atRisk.subjects.length,
    evidence: events.evidence,
  };
}

/** Median follow-up in months by reverse Kaplan-Meier (Schemper & Smith 1996), Brookmeyer-Crowley limits. */
export function followUpMedian(
  among: Subjects,
  { endpoint, among: whom, decimals }: Omit<FollowUp, 'kind'>,
): Measured {
  const atRisk = followed(among, endpoint);
  // Whom a competing event befell was no more followed to the end of their time than whom the event befell.
  const status = atRisk.cause.map((cause) => (cause === CAUSES.CENSORED ? 0 : 1));
  const median = survivalQuantiles(reverseKaplanMeier({ ...atRisk.data, status }), [0.5])[0]!;
  const months = (days: number | null, digits: number) =>
    days === null ? null : round(days / DAYS_PER_MONTH, digits);
  const [low, high] = [months(median.lower, decimals), months(median.upper, decimals)];
  const censored = ended(atRisk, { how: ['CENSORED'] });
  return {
    value: months(median.estimate, decimals),
    at: (digits) => months(median.estimate, digits),
    unit: 'months',
    numerator: censored.n,
    denominator: atRisk.subjects.length,
    numeratorIs: `followed to the end without ${endpoint} event`,
    denominatorIs: describeWhere(whom),
    ci: low === null && high === null ? null : [low, high],
    ciMethod: low === null && high === null ? null : 'Brookmeyer-Crowley',
    unknown: among.length - atRisk.subjects.length,
    evidence: censored.evidence,
  };
}
