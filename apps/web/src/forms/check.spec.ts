import { phrase } from '#plots';
import { type PatientCommandName, patientCommands } from '#trial';
import { check } from './check.js';

const errorsOf = (name: PatientCommandName, body: object) =>
  check(patientCommands[name].schema, body).errors ?? {};

describe('what is wrong with a form', () => {
  it.each([
    ['siteId', undefined, 'is missing'],
    ['sex', undefined, 'is missing'],
    ['sex', 'X', 'is not one of the choices'],
    ['ageYears', undefined, 'is missing'],
    ['ageYears', 'about 60', 'must be a number'],
    ['ageYears', 60.5, 'must be a whole number'],
    ['ecog', 6, 'must be at most 5'],
    ['ecog', -1, 'must be at least 0'],
    ['enrolledOn', '2014-02-30', 'is not a date of the calendar'],
    ['note', 'x'.repeat(5000), 'must have at most 4000 characters'],
  ])('says of a wrong %s', (field, value, complaint) => {
    expect(errorsOf('enrol', { [field]: value })[field]).toBe(complaint);
  });

  it('is said of what a field consists of', () => {
    expect(errorsOf('record-diagnosis', { basis: [], mitoses: { count: 'few' } })).toMatchObject({
      basis: 'is missing',
      'mitoses.count': 'must be a count, or a censored count such as "<5"',
    });
    expect(errorsOf('report-adverse-event', { grade: {} })).toMatchObject({ 'grade.value': 'is missing' });
  });

  it('can be said in Chinese, whatever is wrong', () => {
    const wrong: object[] = [{}];
    for (const value of ['', 'x', 'x'.repeat(5000), -1, 0.123, 1e9, [], ['x'], {}, '2014-02-30', '<x']) {
      for (const name of Object.keys(patientCommands) as PatientCommandName[]) {
        const fields = Object.keys(patientCommands[name].schema.shape);
        wrong.push(errorsOf(name, Object.fromEntries(fields.map((field) => [field, value]))));
      }
    }
    const said = new Set(wrong.flatMap((errors) => Object.values(errors) as string[]));
    expect([...said].filter((text) => phrase('zh-CN', text) === text)).toEqual([]);
  });
});
