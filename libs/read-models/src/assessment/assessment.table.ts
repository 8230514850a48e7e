import type { PatientRecord } from '#trial';
import { boolean, date, integer, nullable, numeric, text } from '../table/column.js';
import { patientTable } from '../table/table.js';

/** Imaging assessments with their sums of diameters. */
export const assessment = patientTable({
  name: 'assessment',
  comment:
    'Imaging assessments in the order of their dates, with sums of diameters and the derived response.',
  key: ['ordinal'],
  columns: {
    ordinal: integer('1, 2, 3 in the order of dates.'),
    assessed_on: date('Date of the assessment.'),
    modality: text('CT, MRI, US or PET_CT.'),
    role: text('SCREENING, BASELINE, FOLLOW_UP or SURVEILLANCE.'),
    days_from_first_dose: nullable(integer('Days from the first dose; null before it or without one.')),
    sum_mm: nullable(numeric('Sum of longest diameters of target lesions (nodes: short axes), mm.')),
    baseline_sum_mm: nullable(numeric('The sum at baseline, mm.')),
    nadir_sum_mm: nullable(numeric('The smallest sum before this assessment, mm.')),
    change_percent: nullable(numeric('Change of the sum from baseline, percent.')),
    mean_hu: nullable(numeric('Mean density of target lesions, Hounsfield units.')),
    lesions: integer('Number of target lesions.'),
    new_lesions: integer('Number of new lesions.'),
    adequate: boolean('Whether it was good enough to exclude progression or recurrence.'),
    recurrence_suspected: boolean('Whether the reader suspected recurrence.'),
    response: nullable(text('Derived response: CR, PR, SD, PD or NE.')),
    criteria: nullable(text('The rule that derived it.')),
    event_id: text('The event that recorded the assessment.'),
  },
  rows: ({ state: record }: { state: PatientRecord | null }) =>
    (record?.assessments ?? []).map((item, index) => ({
      ordinal: index + 1,
      assessed_on: item.on,
      modality: item.modality,
      role: item.role,
      days_from_first_dose: item.daysFromFirstDose,
      sum_mm: item.sumMm,
      baseline_sum_mm: item.baselineSumMm,
      nadir_sum_mm: item.nadirSumMm,
      change_percent: item.changePercent,
      mean_hu: item.meanHu,
      lesions: item.lesions.length,
      new_lesions: item.newLesions,
      adequate: item.adequate,
      recurrence_suspected: item.recurrenceSuspected,
      response: item.response?.value ?? null,
      criteria: item.response?.rule ?? null,
      event_id: item.eventId,
    })),
});
