import { type Finding, lookAt } from '#surveillance';
import { eventId } from '#testing';
import { type HistoryEvent, type PatientCommand, patientDecider, type Study, studyDecider } from '#trial';
import { type DemoLine, loadDemoStudy } from '../../apps/cli/src/demo/demo-study.js';
import { playDemo } from '../../apps/cli/src/demo/play-demo.js';

/** The demo study played in memory; without the commands that `left out` names. */
async function play(leftOut: readonly string[] = []) {
  const demo = await loadDemoStudy();
  const kept = (line: DemoLine) => !leftOut.includes(line.command);
  let study: Study | null = null;
  let recorded = 0;
  const histories = new Map<string, HistoryEvent[]>();
  const next = () => {
    recorded += 1;
    return { eventId: eventId(recorded), position: recorded };
  };
  const registry = {
    async recordStudy(_study: string, command: Parameters<typeof studyDecider.decide>[1]) {
      study = studyDecider.decide(study, command).reduce<Study | null>(studyDecider.evolve, study);
      return { eventIds: [next().eventId] };
    },
    async recordPatient(_study: string, patientId: string, command: PatientCommand) {
      const history = histories.get(patientId) ?? [];
      const events = patientDecider(study!).decide(history, command);
      const added = events.map((event) => ({ ...event, ...next() }));
      histories.set(patientId, [...history, ...added]);
      return { eventIds: added.map((event) => event.eventId) };
    },
  };
  await playDemo(registry, { ...demo, subjects: demo.subjects.map((lines) => lines.filter(kept)) });
  return { study: study!, histories };
}

/** What the rules find of the whole cohort on a date, at noon of the site. */
function findingsAt({ study, histories }: Awaited<ReturnType<typeof play>>, date: string): Finding[] {
  const noon = new Date(`${date}T04:00:00Z`);
  return [...histories].flatMap(([patientId, history]) => [
    ...(lookAt(study, patientId, history, noon)?.findings ?? []),
  ]);
}

const cohort = await play();
const RECURRENCES = ['suspect-recurrence', 'confirm-recurrence', 'refute-recurrence'];
const unjudged = await play(RECURRENCES);

const visits = (findings: readonly Finding[]) =>
  findings
    .filter(({ kind }) => kind === 'VISIT_OVERDUE')
    .map(
      ({ patientId, due, values }) =>
        `${patientId} month ${values.month} due ${due}${values.missed ? ', missed' : ''}`,
    )
    .sort();

describe('the demo cohort, watched', () => {
  it.each([
    ['2011-06-30', ['005 month 6 due 2011-01-20, missed']],
    ['2012-12-31', ['011 month 21 due 2012-11-17']],
    ['2013-06-30', ['027 month 9 due 2013-05-20']],
    [
      '2014-03-31',
      [
        '027 month 9 due 2013-05-20, missed',
        '034 month 3 due 2013-09-10, missed',
        '038 month 3 due 2014-01-31',
      ],
    ],
  ])('has these overdue visits on %s, those missed before among them', (date, overdue) => {
    expect(visits(findingsAt(cohort, date))).toEqual(overdue);
  });

  it.each([
    ['2011-10-30', []],
    ['2011-10-31', ['013']],
    ['2012-12-24', ['013', '022']],
    ['2013-08-27', ['013', '022', '029']],
    ['2015-04-23', ['013', '022', '029', '045']],
  ])('would have had these recurrences suspected by the rule alone on %s', (date, patients) => {
    const suspected = findingsAt(unjudged, date).filter(
      ({ kind, values }) => kind === 'RECURRENCE' && values.review === 'TO_OPEN',
    );
    expect(suspected.map(({ patientId }) => patientId).sort()).toEqual(patients);
  });

  it("dates the paper's three recurrences to the CT that shows them", () => {
    const found = findingsAt(unjudged, '2016-12-31').filter(({ kind }) => kind === 'RECURRENCE');
    const three = found.filter(({ patientId }) => ['013', '029', '045'].includes(patientId));
    expect(three.map(({ patientId, due, values }) => [patientId, due, values.organ, values.signs])).toEqual([
      ['013', '2011-10-31', 'liver', 'NEW_LESION INVESTIGATOR'],
      ['029', '2013-08-27', 'peritoneum', 'NEW_LESION INVESTIGATOR'],
      ['045', '2015-04-23', 'liver', 'NEW_LESION INVESTIGATOR'],
    ]);
  });

  it('shows a suspicion until a person has judged it', () => {
    const open = (date: string) =>
      findingsAt(cohort, date)
        .filter(({ kind }) => kind === 'RECURRENCE')
        .map(({ patientId, values }) => [patientId, values.review]);
    expect(open('2011-11-01')).toEqual([['013', 'OPEN']]);
    expect(open('2011-11-09')).toEqual([]);
    expect(open('2012-12-31')).toEqual([['022', 'OPEN']]);
    expect(open('2013-01-14')).toEqual([]);
  });

  it('asks for 600 mg/d on the one progression, as long as nobody has answered it', () => {
    const prompts = (date: string) =>
      findingsAt(cohort, date)
        .filter(({ kind }) => kind === 'PROGRESSION_ON_TREATMENT')
        .map(({ patientId, due, values }) => [patientId, due, values.toMgPerDay]);
    expect(prompts('2013-04-28')).toEqual([]);
    expect(prompts('2013-04-29')).toEqual([['033', '2013-04-29', 600]]);
    expect(prompts('2013-06-30')).toEqual([]);
  });
});
