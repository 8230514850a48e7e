import { bestResponse, confirmedBestResponse, type DatedResponse } from './best-response.js';
import type { Response } from './response.types.js';

/** Assessments every 30 days from day 0. */
const series = (...responses: Response[]): DatedResponse[] =>
  responses.map((response, index) => ({ on: `2015-${String(index + 1).padStart(2, '0')}-03`, response }));

describe('best response', () => {
  it.each([
    [['SD', 'PR', 'CR', 'PD', 'CR'], 'CR'],
    [['SD', 'PR', 'PD', 'CR'], 'PR'],
    [['PD', 'CR'], 'PD'],
    [['NE', 'SD'], 'SD'],
    [['NE'], 'NE'],
    [[], 'NE'],
    [['SD_DENSITY_MISSING', 'PR'], 'PR'],
    [['SD', 'SD_DENSITY_MISSING'], 'SD_DENSITY_MISSING'],
    [['PD_DENSITY_MISSING', 'PR'], 'PD_DENSITY_MISSING'],
  ] as [Response[], Response][])('of %j is %s', (responses, expected) => {
    expect(bestResponse(series(...responses)).result).toBe(expected);
  });

  it('tells when it was first reached, whatever the order of the records', () => {
    expect(bestResponse(series('SD', 'PR', 'PR').reverse())).toEqual({ result: 'PR', on: '2015-02-03' });
  });

  it('does not count SD before its minimum', () => {
    const policy = { startedOn: '2014-12-20', minStableDays: 42 };
    expect(bestResponse(series('SD'), policy).result).toBe('NE');
    expect(bestResponse(series('SD', 'PD'), policy).result).toBe('PD');
    expect(bestResponse(series('NE', 'SD'), policy).result).toBe('SD');
  });
});

describe('confirmed best response (Table 3)', () => {
  const early = { startedOn: '2014-12-20', minStableDays: 42 };
  it.each([
    [['CR', 'CR'], 'CR', 'CR'],
    [['CR', 'SD'], 'SD', 'SD'],
    [['CR', 'PD'], 'SD', 'PD'],
    [['CR', 'NE'], 'SD', 'NE'],
    [['PR', 'CR'], 'PR', 'PR'],
    [['PR', 'PR'], 'PR', 'PR'],
    [['PR', 'SD'], 'SD', 'SD'],
    [['PR', 'PD'], 'SD', 'PD'],
    [['PR', 'NE'], 'SD', 'NE'],
    [['NE', 'NE'], 'NE', 'NE'],
    [['PR', 'NE', 'PR'], 'PR', 'PR'],
    [['PR', 'NE', 'NE', 'PR'], 'SD', 'SD'],
    [['SD', 'PR', 'CR', 'CR'], 'CR', 'CR'],
  ] as [Response[], Response, Response][])(
    'of %j is %s, or %s when the first is too early for SD',
    (responses, lasted, tooEarly) => {
      expect(confirmedBestResponse(series(...responses)).result).toBe(lasted);
      expect(confirmedBestResponse(series(...responses), early).result).toBe(tooEarly);
    },
  );

  it('needs four weeks between the two', () => {
    const pair = (on: string): DatedResponse[] => [
      { on: '2015-01-01', response: 'PR' },
      { on, response: 'PR' },
    ];
    expect(confirmedBestResponse(pair('2015-01-28')).result).toBe('SD');
    expect(confirmedBestResponse(pair('2015-01-29')).result).toBe('PR');
  });
});
