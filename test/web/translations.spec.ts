import { errorCatalogue } from '#contracts';
import { codesEn, codesZhCn } from '#plots';
import { patientCommands, patientEvents, studyEvents } from '#trial';
import { namesZhCn } from '../../apps/web/src/i18n/names.zh-cn.js';

const missing = (kind: string, names: readonly string[]) =>
  names.filter((name) => namesZhCn[`${kind}.${name}`] === undefined);

describe('in Chinese', () => {
  it('every error code has a title', () => {
    expect(missing('error', Object.keys(errorCatalogue))).toEqual([]);
  });

  it('every event and every command has a name', () => {
    expect(
      missing(
        'event',
        [...studyEvents, ...patientEvents].map(({ type }) => type),
      ),
    ).toEqual([]);
    expect(missing('command', Object.keys(patientCommands))).toEqual([]);
  });

  it('every code that has an English name has a Chinese one', () => {
    expect(Object.keys(codesEn).filter((code) => codesZhCn[code] === undefined)).toEqual([]);
  });

  it('every field of a command has a name', () => {
    const fields = Object.values(patientCommands).flatMap(({ schema }) => Object.keys(schema.shape));
    expect(missing('field', [...new Set(fields)])).toEqual(['targetEventId', 'changes']);
  });
});
