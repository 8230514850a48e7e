import type { RecordedEvent } from '#kernel';
import { type GivenPatient, given } from '#testing';
import type { HistoryEvent } from '#trial';
import { consentsOf } from './consent-register.js';

const enrolled = given([
  'enrol',
  { siteId: 'S1', enrolledOn: '2012-01-10', setting: 'ADJUVANT', sex: 'MALE', ageYears: 42 },
]);
const consents = ({ history }: GivenPatient) =>
  consentsOf('001', history as unknown as (RecordedEvent & HistoryEvent)[]);

describe('[GOV-20] the consents of a subject', () => {
  it('are none before one is given', () => {
    expect(consents(enrolled)).toEqual({
      patientId: '001',
      siteId: 'S1',
      state: 'NONE',
      formVersion: null,
      steps: [],
    });
    expect(consentsOf('001', [])).toBeUndefined();
  });

  it('are told in clinical order, whenever they were recorded', () => {
    const late = enrolled
      .and('record-consent', { consentedOn: '2012-06-01', formVersion: '2' })
      .and('record-consent', { consentedOn: '2012-01-10', formVersion: '1' });
    expect(consents(late)).toMatchObject({
      state: 'GIVEN',
      formVersion: '2',
      steps: [
        { step: 'CONSENTED', on: '2012-01-10' },
        { step: 'RE_CONSENTED', on: '2012-06-01' },
      ],
    });
  });

  it('are in force again where they were given again after a withdrawal', () => {
    const withdrawn = enrolled
      .and('record-consent', { consentedOn: '2012-01-10', formVersion: '1' })
      .and('withdraw-consent', { withdrawnOn: '2012-02-01' });
    expect(consents(withdrawn)).toMatchObject({ state: 'WITHDRAWN', formVersion: null });
    const again = withdrawn.and('record-consent', { consentedOn: '2012-03-01', formVersion: '2' });
    expect(consents(again)).toMatchObject({ state: 'GIVEN', formVersion: '2' });
  });
});
