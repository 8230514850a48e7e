import { isPartialDate } from '#kernel';
import { exposure } from '../exposure.js';
import { ClinicalInputError } from '../input-error.js';
import { imputeDate } from '../partial-dates.js';
import { bestResponse, confirmedBestResponse } from '../response/best-response.js';
import type { Response } from '../response/response.types.js';
import { GIST_FOLLOW_UP, scheduleVisits } from '../visits/schedule.js';
import type { Evaluator } from './evaluator.js';
import type { RecordReader } from './record-reader.js';

function day(reader: RecordReader, name: string): number | string {
  const value = reader.raw(name);
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new ClinicalInputError(
    name,
    value === undefined ? 'is required' : 'must be a day number or a calendar date',
  );
}

function date(reader: RecordReader, name: string): string {
  const text = reader.required(reader.text(name), name);
  if (text.length === 10 && isPartialDate(text)) return text;
  throw new ClinicalInputError(name, `not a calendar date: "${text}"`);
}

const exposureEvaluator: Evaluator = {
  id: 'exposure',
  version: '1',
  title: 'Time on treatment, cumulative dose and relative dose intensity',
  source: 'Hryniuk W, Bush H. J Clin Oncol 1984;2:1281-1288',
  fieldNames: { plannedMgPerDay: 'planned_mg' },
  evaluate: (reader) => {
    const segments = reader.list(
      (segment) => ({
        from: day(segment, 'from'),
        to: day(segment, 'to'),
        mgPerDay: segment.required(segment.size('mg'), 'mg'),
        reason: segment.text('reason'),
      }),
      'segments',
    );
    const taken = exposure(reader.required(segments, 'segments'), reader.number('planned_mg') ?? undefined);
    const figures = {
      time_on_treatment_days: taken.timeOnTreatmentDays,
      days_dosed: taken.daysDosed,
      cumulative_mg: taken.cumulativeMg,
      mean_daily_mg_over_duration: taken.meanDailyMgOverDuration,
      [`rdi_vs_${taken.plannedMgPerDay}_all_days`]: taken.rdiAllDays,
      [`rdi_vs_${taken.plannedMgPerDay}_excluding_planned_pauses`]: taken.rdiExcludingPlannedPauses,
    };
    return { result: figures, ...figures };
  },
};

const RESPONSES: readonly Response[] = [
  'CR',
  'PR',
  'SD',
  'PD',
  'NE',
  'NON_CR_NON_PD',
  'SD_DENSITY_MISSING',
  'PD_DENSITY_MISSING',
  'REVIEW',
  'INDETERMINATE',
];

const bestResponseEvaluator: Evaluator = {
  id: 'best-response',
  version: '1',
  title: 'Best overall response up to the first progression, as seen and confirmed',
  source: 'Eisenhauer EA et al. Eur J Cancer 2009;45:228-247, section 4.6 and Table 3',
  evaluate: (reader) => {
    const read = (item: RecordReader) => ({
      on: date(item, 'on'),
      response: item.required(item.word(RESPONSES, 'response'), 'response'),
    });
    const responses = reader.required(reader.list(read, 'responses'), 'responses');
    const policy = {
      confirmationDays: reader.size('confirmation_days') ?? undefined,
      toleratedNotEvaluable: reader.size('tolerated_not_evaluable') ?? undefined,
      minStableDays: reader.size('min_stable_days') ?? undefined,
      startedOn: reader.nameOf('started_on') === undefined ? null : date(reader, 'started_on'),
    };
    const confirmed = confirmedBestResponse(responses, policy);
    return { ...bestResponse(responses, policy), confirmed: confirmed.result, confirmed_on: confirmed.on };
  },
};

const visitsEvaluator: Evaluator = {
  id: 'gist-follow-up',
  version: '1',
  title: 'Follow-up visits at months 1 and 3, then every 3, with windows',
  source: 'The GIST study protocol',
  evaluate: (reader) => ({
    result: scheduleVisits(GIST_FOLLOW_UP, date(reader, 'anchor'), date(reader, 'until')),
  }),
};

const imputationEvaluator: Evaluator = {
  id: 'impute-date',
  version: '1',
  title: 'A full date for a partial one',
  source: 'CDISC ADaM Implementation Guide 1.3, section 3.1.2 (imputation flags)',
  evaluate: (reader) => {
    const text = reader.required(reader.text('date'), 'date');
    const policy = reader.required(reader.word(['first', 'middle', 'last'] as const, 'policy'), 'policy');
    const bounds = { notBefore: reader.text('not_before'), notAfter: reader.text('not_after') };
    const { date: full, imputed } = imputeDate(text, policy, bounds);
    return { result: full, imputed };
  },
};

export const OTHER_EVALUATORS: readonly Evaluator[] = [
  exposureEvaluator,
  bestResponseEvaluator,
  visitsEvaluator,
  imputationEvaluator,
];
