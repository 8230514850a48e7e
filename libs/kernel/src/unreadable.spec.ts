import { unreadable } from './unreadable.js';

const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

it.each([
  ['nothing', null],
  ['text of any plane', { note: 'GIST \ud83e\ude7a \u80c3', list: [1, true, ''] }],
  ['conditions within conditions', nested(250)],
])('reads %s', (_, value) => {
  expect(unreadable(value)).toBeUndefined();
});

it.each([
  ['U+0000', { lesions: [{ organ: 'a\u0000' }] }, 'no text may contain U+0000'],
  ['U+0000 in a name', { 'a\u0000': 1 }, 'no text may contain U+0000'],
  ['the first half of a pair', ['\ud83e'], 'no text may contain half a surrogate pair'],
  ['the second half of a pair', ['a\ude7a'], 'no text may contain half a surrogate pair'],
  ['more levels', nested(251), 'nothing may be nested more than 250 levels deep'],
])('does not read %s', (_, value, why) => {
  expect(unreadable(value)).toBe(why);
});
