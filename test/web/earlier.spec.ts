import { given, type WrittenCommand } from '#testing';
import { assessedBefore, earlierOf } from '../../apps/web/src/forms/earlier.js';

const ct = (assessedOn: string, longestDiameterMm: number): WrittenCommand => [
  'record-ct-assessment',
  { assessedOn, modality: 'CT', targetLesions: [{ lesionId: 'T1', longestDiameterMm }] },
];
const start: WrittenCommand = [
  'start-treatment',
  { startedOn: '2010-01-10', drug: 'IMATINIB', mgPerDay: 400 },
];
const enrolled: WrittenCommand[] = [
  ['enrol', { siteId: 'S1', enrolledOn: '2010-01-05', setting: 'NEOADJUVANT', sex: 'MALE', ageYears: 50 }],
  ['record-consent', { consentedOn: '2010-01-05' }],
];

const shown = (...sizes: number[]) => {
  const months = sizes.map((size, at) => ct(`2010-0${at + 2}-10`, size));
  const { assessments } = given(...enrolled, ct('2010-01-08', 100), start, ...months).record();
  return earlierOf(assessments).map(({ sumMm }) => sumMm);
};

describe('what stands beside a new measurement', () => {
  it('is everything, as long as it is little', () => {
    expect(shown()).toEqual([100]);
    expect(shown(90, 80)).toEqual([100, 90, 80]);
  });

  it('is what came before an assessment that is corrected', () => {
    const months = [90, 80].map((size, at) => ct(`2010-0${at + 2}-10`, size));
    const { assessments } = given(...enrolled, ct('2010-01-08', 100), start, ...months).record();
    const sumsBefore = (eventId: string) => assessedBefore(assessments, eventId).map(({ sumMm }) => sumMm);
    expect(assessments.map(({ eventId }) => sumsBefore(eventId))).toEqual([[], [100], [100, 90]]);
    expect(sumsBefore('another event')).toEqual([100, 90, 80]);
  });

  it('is the baseline and the newest, however many lie between', () => {
    expect(shown(90, 80, 70, 60)).toEqual([100, 70, 60]);
  });
});
