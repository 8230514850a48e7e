import { assessSeries } from '#clinical';
import { pilotReadings } from './recist-pilot.js';

describe('RECIST 1.1 on the CDISC pilot study', () => {
  const compared = pilotReadings().flatMap(({ name, baseline, followUps, recorded }) => {
    const { assessments } = assessSeries('recist-1.1', baseline, followUps);
    return recorded.map(({ visit, response }) => ({
      reading: `${name} on ${visit}`,
      recorded: response.replaceAll(/[-/]/g, '_'),
      derived: assessments.find(({ on }) => on === visit)?.result,
    }));
  });

  it('derives the overall response that each assessor recorded from their own measurements', () => {
    expect(compared).toHaveLength(66);
    expect(compared.filter(({ recorded, derived }) => recorded !== derived)).toEqual([
      // All targets were gone and one is back at 4.95 mm. Reappearance is progression at any size; this assessor
      // asked for 5 mm more than the nadir, while the accepted reading (5.15 mm) is PD.
      {
        reading: '01-701-1133 INDEPENDENT ASSESSOR RADIOLOGIST 2 on 2014-01-04',
        recorded: 'PR',
        derived: 'PD',
      },
    ]);
  });
});
