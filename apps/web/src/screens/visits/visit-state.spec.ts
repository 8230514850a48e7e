import { stateOf } from './visit-state.js';

describe('a visit on a day', () => {
  const visit = { windowFrom: '2024-03-01', windowTo: '2024-03-15', attendedOn: null, expected: true };
  const late = { ...visit, attendedOn: '2024-03-20' };

  it.each([
    ['before its window', visit, '2024-02-28', 'UPCOMING'],
    ['in its window', visit, '2024-03-15', 'DUE'],
    ['after its window', visit, '2024-03-16', 'OVERDUE'],
    ['when the next window is open', visit, '2024-05-20', 'MISSED'],
    ['attended', { ...visit, attendedOn: '2024-03-02' }, '2024-03-02', 'DONE'],
    ['attended later than that day', late, '2024-03-10', 'DUE'],
    ['attended after its window', late, '2024-03-20', 'DONE_OUT_OF_WINDOW'],
    ['of a schedule that ended before', { ...visit, expected: false }, '2024-05-20', 'UNEXPECTED'],
  ])('%s', (_, given, on, state) => {
    expect(stateOf(given, '2024-05-20', on)).toBe(state);
  });
});
