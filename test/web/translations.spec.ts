import { z } from 'zod';
import { RESPONSE_RULES, RISK_RULES } from '#clinical';
import { errorCatalogue } from '#contracts';
import { governanceEvents } from '#governance';
import { codesEn, codesZhCn, phrase } from '#plots';
import { surveillanceEvents } from '#surveillance';
import { sampleStudy } from '#testing';
import { analyse, patientCommands, patientEvents, studyEvents } from '#trial';
import { namesZhCn } from '../../apps/web/src/i18n/names.zh-cn.js';

const missing = (kind: string, names: readonly string[]) =>
  names.filter((name) => namesZhCn[`${kind}.${name}`] === undefined);

/** Abbreviations that are written so in Chinese too. */
const SAME_IN_CHINESE = new Set(['CT', 'MRI', 'R0', 'R1', 'R2']);

/** Every text that a JSON schema offers a choice of. */
function enumsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    if (name === 'enum') return (value as unknown[]).filter((each) => typeof each === 'string');
    return enumsOf(value);
  });
}

describe('in Chinese', () => {
  it('every error code has a title', () => {
    expect(missing('error', Object.keys(errorCatalogue))).toEqual([]);
  });

  it('every event and every command has a name', () => {
    expect(
      missing(
        'event',
        [...studyEvents, ...patientEvents, ...governanceEvents, ...surveillanceEvents].map(
          ({ type }) => type,
        ),
      ),
    ).toEqual([]);
    expect(missing('command', Object.keys(patientCommands))).toEqual([]);
  });

  it('every code that has an English name has a Chinese one', () => {
    expect(Object.keys(codesEn).filter((code) => codesZhCn[code] === undefined)).toEqual([]);
  });

  it('every criterion has a name', () => {
    const criteria = [...Object.keys(RISK_RULES), ...Object.keys(RESPONSE_RULES)];
    expect(criteria.filter((id) => codesEn[id] === undefined || codesZhCn[id] === undefined)).toEqual([]);
  });

  it('every code that a form offers has a name', () => {
    const offered = Object.values(patientCommands).flatMap(({ schema }) =>
      enumsOf(z.toJSONSchema(schema, { io: 'input' })),
    );
    const unnamed = [...new Set(offered)].filter((code) => codesZhCn[code] === undefined);
    expect(unnamed.filter((code) => !SAME_IN_CHINESE.has(code))).toEqual([]);
  });

  it('every field of an event has a name, and what a check finds', () => {
    const events = [...studyEvents, ...patientEvents, ...governanceEvents, ...surveillanceEvents];
    const fields = events.flatMap(({ schema }) =>
      'shape' in schema ? Object.keys(schema.shape as object) : [],
    );
    expect(missing('field', [...new Set(fields)])).toEqual([]);
    expect(missing('code', ['NOT_YET', 'RECURRED', 'RECURRENCE_FREE', 'DIED'])).toEqual([]);
  });

  it('every outcome table is defined, and what it counts has a name', () => {
    const tables = Object.values(analyse([], sampleStudy));
    const rows = tables.flatMap(({ rows }) => rows);
    const measured = rows.filter(({ id }) => /\.(median|year|month|incidence|competing|ORR|DCR)/.test(id));
    const said = [
      ...tables.map(({ definition }) => definition),
      ...measured.flatMap(({ label, note, numeratorIs }) => [label, note, numeratorIs]),
    ];
    const unknown = said.filter((text) => text && /[a-z]{3}/.test(text) && phrase('zh-CN', text) === text);
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('every field of a command has a name', () => {
    const fields = Object.values(patientCommands).flatMap(({ schema }) => Object.keys(schema.shape));
    expect(missing('field', [...new Set(fields)])).toEqual([]);
  });
});
