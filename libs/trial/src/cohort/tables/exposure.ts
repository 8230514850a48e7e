import type { Measure } from '../../study/publication.js';
import type { Where } from '../../where.js';
import { type Cohort, type Group, idIn } from '../cohort.js';
import { both } from '../conditions.js';
import { factDefinition } from '../facts.js';
import { measure } from '../measure.js';
import { type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';

const NUMBERS = [
  'timeOnTreatmentMonths',
  'daysDosed',
  'cumulativeMg',
  'rdi',
  'rdiExcludingPlannedPauses',
] as const;
const SUMMARIES = ['mean', 'median', 'range'] as const;

interface Coded {
  readonly code: string;
  readonly label: string;
}

/** Dose, pauses, stops and intensity of those who took the drug. */
export function exposure(cohort: Cohort): Outcome {
  const doses = doseLevels(cohort);
  return toOutcome(
    {
      name: 'exposure',
      title: 'Exposure',
      definition:
        'Among subjects with at least one dose. Relative dose intensity is the cumulative dose over the reference dose times ' +
        'the time on treatment, with all days and without planned pauses; a drug still given counts up to the last contact. ' +
        'Of several drugs these are the figures of the one given first.',
      rules: { ...cohort.rules, ...referenceDoses(cohort) },
    },
    ['section', 'group', 'label', 'value', 'unit', 'numerator', 'denominator', 'unknown'],
    cohort.groups.flatMap((group) => groupRows(cohort, group, doses)),
  );
}

function referenceDoses({ protocol }: Cohort): Record<string, string> {
  return Object.fromEntries(
    protocol.drugs.map(({ code, referenceMgPerDay }) => [
      `referenceDose.${code}`,
      `${referenceMgPerDay} mg/d`,
    ]),
  );
}

/** The protocol's dose levels and whatever else was given, lowest first. */
function doseLevels({ protocol, subjects }: Cohort): Coded[] {
  const levels = new Set(protocol.drugs.flatMap((drug) => drug.levelsMgPerDay.map(String)));
  for (const given of subjects.valuesOf('doseLevels')) {
    for (const level of given as readonly string[]) levels.add(level);
  }
  return [...levels].sort((a, b) => Number(a) - Number(b)).map((code) => ({ code, label: `${code} mg/d` }));
}

function groupRows({ protocol }: Cohort, group: Group, doses: readonly Coded[]): Finding[] {
  const treated = both(group.where, { fact: 'treated', is: true });
  const row = (id: string, section: string, label: string, definition: Measure) =>
    finding({ id: idIn(group, id), section, group: group.id, label }, measure(definition, group.subjects));
  const summary = (fact: (typeof NUMBERS)[number], kind: (typeof SUMMARIES)[number]) => {
    const { label, unit } = factDefinition(fact)!;
    const decimals = unit === 'days' || unit === 'mg' ? 0 : 1;
    return row(`${fact}.${kind}`, label, kind, { kind, fact, among: treated, decimals });
  };
  const share = (id: string, section: string, label: string, of: Where) =>
    row(id, section, label, { kind: 'proportion', of, among: treated, decimals: 1 });
  const list = (fact: string, section: string, coded: readonly Coded[]) =>
    coded.map(({ code, label }) => share(`${fact}.${code}`, section, label, { fact, includes: code }));
  return [
    row('treated', 'Treatment', 'Took at least one dose', { kind: 'count', of: treated }),
    ...NUMBERS.flatMap((fact) => SUMMARIES.map((kind) => summary(fact, kind))),
    ...list('doseLevels', 'Dose ever taken', doses),
    share('doseChanged', 'Changes of dose', 'Any', { fact: 'doseChanges', atLeast: 1 }),
    ...list('doseChangeReasons', 'Changes of dose', protocol.reasons.doseChange),
    share('pausedEver', 'Pauses', 'Any', { fact: 'pausedEver', is: true }),
    ...list('pauseReasons', 'Pauses', protocol.reasons.pause),
    share('stopped', 'Stopped', 'Any', { fact: 'treatmentStatus', is: 'STOPPED' }),
    ...protocol.reasons.stop.map(({ code, label }) =>
      share(`treatmentStopReason.${code}`, 'Stopped', label, stoppedFor(code)),
    ),
  ];
}

/** Somebody still on the drug is known not to have stopped for this reason. */
function stoppedFor(code: string): Where {
  return both({ fact: 'treatmentStatus', is: 'STOPPED' }, { fact: 'treatmentStopReason', is: code });
}
