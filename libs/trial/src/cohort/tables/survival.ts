import { type ChiSquareTest, type Factor, factor, logRank } from '#statistics';
import type { EndpointDefinition } from '../../study/protocol.js';
import { type Cohort, idIn } from '../cohort.js';
import { describeWhere } from '../conditions.js';
import { those } from '../decide.js';
import { type Curve, type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';
import { round } from '../rounding.js';
import { ended, type Followed, followed } from '../time-to-event.js';
import type { Arm } from './arm.js';
import { curve, landmarkRows, summaryRows } from './survival-rows.js';

/** Every time-to-event endpoint of the protocol, for all its subjects and for each group that is a part of them. */
export function survival(cohort: Cohort): Outcome {
  const { endpoints } = cohort.protocol;
  const arms = endpoints.map((endpoint) => armsOf(cohort, endpoint));
  return toOutcome(
    {
      name: 'survival',
      title: 'Time to event',
      definition:
        'Kaplan-Meier estimates with log-log limits, medians with Brookmeyer-Crowley limits (null: not reached), numbers at risk ' +
        'just before each month. The crude share counts events by 12 months among all at risk and equals Kaplan-Meier only if ' +
        'nobody is censored before. Competing events end the observation of the curve; see the incidence rows.',
      rules: {
        ...cohort.rules,
        ...Object.fromEntries(endpoints.map((e) => [`endpoint.${e.id}`, describeEndpoint(e)])),
      },
      curves: arms.flat().map((arm): Curve => curve(arm)),
    },
    ['section', 'group', 'label', 'value', 'unit', 'numerator', 'denominator', 'ci', 'note'],
    arms.flatMap((of) => [
      ...of.flatMap((arm) => [...summaryRows(arm), ...landmarkRows(arm, cohort.atMonths)]),
      ...comparison(of),
    ]),
  );
}

/** The endpoint for all, and for every group that is neither nobody nor everybody of them. */
function armsOf(cohort: Cohort, endpoint: EndpointDefinition): Arm[] {
  const total = followed(cohort.subjects, endpoint.id).subjects.length;
  return cohort.groups.flatMap((group) => {
    const atRisk = followed(group.subjects, endpoint.id);
    const n = atRisk.subjects.length;
    if (group.id !== null && (n === 0 || n === total)) return [];
    const population = describeWhere(endpoint.population);
    return [
      {
        endpoint,
        group,
        followed: atRisk,
        rowId: (id: string) => idIn(group, `${endpoint.id}.${id}`),
        section: `${endpoint.id}: ${endpoint.label}`,
        populationIs: group.id === null ? population : `${population}; ${describeWhere(group.where)}`,
      },
    ];
  });
}

const START_LABELS: Readonly<Record<EndpointDefinition['start'], string>> = {
  ENROLMENT: 'enrolment',
  DIAGNOSIS: 'diagnosis',
  TREATMENT_START: 'first dose',
  R0_RESECTION: 'R0 resection',
  RESECTION: 'resection',
};

/** An endpoint's rules in words: start, events, competing events, censoring. */
export function describeEndpoint(endpoint: EndpointDefinition): string {
  const { start, events, competing, censorAt, censorAfterMissedVisits } = endpoint;
  const words = (codes: readonly string[]) =>
    codes.map((code) => code.toLowerCase().replaceAll('_', ' ')).join(' or ');
  return [
    `from ${START_LABELS[start]} to ${words(events)}`,
    ...(competing.length > 0 ? [`competing: ${words(competing)}`] : []),
    `censored at the ${words([censorAt])}`,
    ...(censorAfterMissedVisits ? [`or before ${censorAfterMissedVisits} consecutive missed visits`] : []),
    `population: ${describeWhere(endpoint.population)}`,
  ].join('; ');
}

/** The log-rank test between the groups, where there are two or more. */
function comparison(arms: readonly Arm[]): Finding[] {
  const [all, ...groups] = arms;
  if (!all || groups.length < 2) return [];
  const compared = comparedOf(all, groups);
  const { subjects, data } = compared;
  const left = all.followed.subjects.length - subjects.length;
  const events = ended(compared, { how: ['EVENT'] });
  const test: ChiSquareTest = logRank({ ...data, group: groupsOf(compared, groups) });
  const names = groups.map(({ group }) => group.label).join('; ');
  const p = test.p === null ? null : Number(test.p.toPrecision(3));
  return [
    finding(
      {
        id: all.rowId('log-rank'),
        section: all.section,
        label: `Log-rank test between ${names}`,
        note: `chi-square ${test.chiSquare === null ? 'undefined' : round(test.chiSquare, 3)}, ${test.df} degrees of freedom`,
      },
      {
        value: p,
        at: () => p,
        unit: 'p',
        numerator: events.n,
        denominator: subjects.length,
        numeratorIs: 'events',
        denominatorIs: left === 0 ? all.populationIs : `${all.populationIs}; in one of the groups`,
        ci: null,
        ciMethod: null,
        unknown: left,
        evidence: events.evidence,
      },
    ),
  ];
}

/** Those at risk who are in one of the groups. */
function comparedOf({ followed: everybody, group, endpoint }: Arm, groups: readonly Arm[]): Followed {
  const n = groups.reduce((sum, { followed: of }) => sum + of.subjects.length, 0);
  if (n === everybody.subjects.length) return everybody;
  return followed(those(group.subjects, { any: groups.map((each) => each.group.where) }), endpoint.id);
}

/** The group of each subject who is compared; all are in the same order. */
function groupsOf(compared: Followed, groups: readonly Arm[]): Factor {
  const { levels } = factor(groups.map(({ group }) => group.id));
  const codes = new Int32Array(compared.subjects.length).fill(-1);
  for (const { group, followed: of } of groups) {
    let place = 0;
    for (const row of of.subjects.rows) {
      while (compared.subjects.rows[place] !== row) place += 1;
      codes[place] = levels.indexOf(group.id!);
    }
  }
  return { levels, codes };
}
