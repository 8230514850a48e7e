import { landmarks, reverseKaplanMeier, survivalQuantiles } from '#statistics';
import type { Measure } from '../study/publication.js';
import { describeWhere } from './conditions.js';
import type { Measured } from './measured.js';
import { DAYS_PER_MONTH } from './months.js';
import { round } from './rounding.js';
import type { Subject } from './subject.js';
import { CAUSES, endpointEvents, followed } from './time-to-event.js';

type Incidence = Extract<Measure, { kind: 'km-incidence' }>;
type FollowUp = Extract<Measure, { kind: 'median-follow-up' }>;

/** 1 - Kaplan-Meier at a landmark, percent, with log-log limits (Kalbfleisch & Prentice). */
export function incidenceAt(
  among: readonly Subject[],
  { endpoint, atMonths, among: whom, decimals }: Omit<Incidence, 'kind'>,
): Measured {
  const atRisk = followed(among, endpoint);
  const days = atMonths * DAYS_PER_MONTH;
  const at = landmarks(atRisk.curve, [days])[0]!;
  const percent = (survival: number | null, digits: number) =>
    survival === null ? null : round(100 * (1 - survival), digits);
  const [low, high] = [percent(at.upper, decimals), percent(at.lower, decimals)];
  const counted = atRisk.subjects.filter(
    (_, row) => atRisk.cause[row] === CAUSES.EVENT && atRisk.data.time[row]! <= days,
  );
  return {
    value: percent(at.survival, decimals),
    at: (digits) => percent(at.survival, digits),
    unit: '%',
    numerator: counted.length,
    denominator: atRisk.subjects.length,
    numeratorIs: `${endpoint} event within ${atMonths} months (Kaplan-Meier)`,
    denominatorIs: describeWhere(whom),
    ci: low === null || high === null ? null : [low, high],
    ciMethod: low === null || high === null ? null : 'Kaplan-Meier, log-log',
    unknown: among.length - atRisk.subjects.length,
    evidence: { counted, among: atRisk.subjects, events: endpointEvents(endpoint) },
  };
}

/** Median follow-up in months by reverse Kaplan-Meier (Schemper & Smith 1996), Brookmeyer-Crowley limits. */
export function followUpMedian(
  among: readonly Subject[],
  { endpoint, among: whom, decimals }: Omit<FollowUp, 'kind'>,
): Measured {
  const atRisk = followed(among, endpoint);
  const median = survivalQuantiles(reverseKaplanMeier(atRisk.data), [0.5])[0]!;
  const months = (days: number | null, digits: number) =>
    days === null ? null : round(days / DAYS_PER_MONTH, digits);
  const [low, high] = [months(median.lower, decimals), months(median.upper, decimals)];
  const censored = atRisk.subjects.filter((_, row) => atRisk.cause[row] !== CAUSES.EVENT);
  return {
    value: months(median.estimate, decimals),
    at: (digits) => months(median.estimate, digits),
    unit: 'months',
    numerator: censored.length,
    denominator: atRisk.subjects.length,
    numeratorIs: `followed to the end without ${endpoint} event`,
    denominatorIs: describeWhere(whom),
    ci: low === null && high === null ? null : [low, high],
    ciMethod: low === null && high === null ? null : 'Brookmeyer-Crowley',
    unknown: among.length - atRisk.subjects.length,
    evidence: { counted: censored, among: atRisk.subjects, events: endpointEvents(endpoint) },
  };
}
