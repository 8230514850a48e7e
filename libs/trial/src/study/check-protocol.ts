import { RESPONSE_RULES, RISK_RULES } from '#clinical';
import { DomainError } from '#kernel';
import { factsNamed } from '../cohort/conditions.js';
import { factDefinition } from '../cohort/facts.js';
import { POPULATION_FACTS } from '../derive/endpoints.js';
import { clinicalEvents } from '../patient/patient.events.js';
import type { Where } from '../where.js';
import { checkName, type EditCheck } from './edit-check.js';
import type { Protocol } from './protocol.js';

/**
 * Refuses a protocol whose parts contradict each other: a rule that does not exist, a start dose off the
 * list, a setting named but not declared, a condition on a fact that nobody has. Throws PROTOCOL_INCONSISTENT
 * listing every problem.
 */
export function checkProtocol(protocol: Protocol): void {
  const problems = [
    ...repetitions(protocol),
    ...ruleProblems(protocol),
    ...doseProblems(protocol),
    ...settingProblems(protocol),
    ...scheduleProblems(protocol),
    ...rangeProblems(protocol),
    ...conditionProblems(protocol),
    ...editCheckProblems(protocol),
  ];
  if (problems.length > 0) {
    throw new DomainError(
      'PROTOCOL_INCONSISTENT',
      `the protocol contradicts itself: ${problems.join('; ')}`,
      { problems },
    );
  }
}

/** What is looked up by its name has to be the only one that is called so. */
function repetitions(protocol: Protocol): string[] {
  const { settings, primarySites, eligibility, drugs, reasons, visitSchedules } = protocol;
  const { toxicity, endpoints, surveillance } = protocol;
  const repeated = (kind: string, names: readonly string[]) =>
    [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
      (name) => `two ${kind} are called ${name}`,
    );
  const codes = (coded: readonly { readonly code: string }[]) => coded.map(({ code }) => code);
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  return [
    ...repeated('settings', codes(settings)),
    ...repeated('primary sites', codes(primarySites)),
    ...repeated('drugs', codes(drugs)),
    ...Object.entries(reasons).flatMap(([kind, listed]) => repeated(`reasons of ${kind}`, codes(listed))),
    ...repeated('adverse event terms', codes(toxicity.terms)),
    ...repeated('eligibility criteria', ids(eligibility)),
    ...repeated('visit schedules', ids(visitSchedules)),
    ...repeated('endpoints', ids(endpoints)),
    ...repeated('rules of surveillance', ids(surveillance)),
    ...repeated('edit checks', ids(protocol.editChecks)),
  ];
}

function ruleProblems({ risk, response }: Protocol): string[] {
  const unknown = (kind: string, id: string, known: object) =>
    Object.hasOwn(known, id) ? [] : [`${kind} criteria ${id} is not one of ${Object.keys(known).join(', ')}`];
  return [
    ...(risk ? unknown('risk', risk.criteria, RISK_RULES) : []),
    ...unknown('response', response.criteria, RESPONSE_RULES),
  ];
}

function doseProblems(protocol: Protocol): string[] {
  return protocol.drugs.flatMap((drug) => {
    const named = [
      ...drug.startMgPerDay,
      ...drug.escalations.flatMap((step) => [step.fromMgPerDay, step.toMgPerDay]),
    ];
    return named
      .filter((dose) => !drug.levelsMgPerDay.includes(dose))
      .map(
        (dose) =>
          `${drug.code}: ${dose} mg/d is not one of its dose levels ${drug.levelsMgPerDay.join(', ')}`,
      );
  });
}

function settingProblems(protocol: Protocol): string[] {
  const settings = new Set(protocol.settings.map((setting) => setting.code));
  const named = [
    ...protocol.response.settings,
    ...protocol.drugs.flatMap((drug) => Object.keys(drug.plannedMonths)),
  ];
  return named.filter((code) => !settings.has(code)).map((code) => `setting ${code} is not declared`);
}

/** A century of visits; who writes more has mistyped it, and every subject's calendar would be as long. */
const LONGEST_MONTHS = 1200;

function scheduleProblems({ visitSchedules }: Protocol): string[] {
  return visitSchedules.flatMap(({ id, months, untilMonth, windows }) => {
    const endless = windows.findIndex(({ upToMonth }) => upToMonth === undefined);
    const problems = [
      !ascend(months) && 'its months do not ascend',
      months.some((month) => month > untilMonth) && `it has visits after its last month ${untilMonth}`,
      untilMonth > LONGEST_MONTHS && `untilMonth ${untilMonth} is more than ${LONGEST_MONTHS}`,
      endless >= 0 && endless < windows.length - 1 && 'no window after one without upToMonth ever applies',
      !ascend(windows.flatMap(({ upToMonth }) => upToMonth ?? [])) &&
        'its windows do not ascend by upToMonth',
    ];
    return problems.flatMap((problem) => (problem ? `visit schedule ${id}: ${problem}` : []));
  });
}

const ascend = (months: readonly number[]): boolean =>
  months.every((month, at) => at === 0 || month > months[at - 1]!);

function rangeProblems({ drugs, surveillance }: Protocol): string[] {
  return [
    ...drugs.flatMap(({ code, preOperativePauseDays: days }) =>
      days && days.min > days.max
        ? `${code}: the pause before surgery is ${days.min} to ${days.max} days`
        : [],
    ),
    ...surveillance.flatMap((rule) =>
      rule.kind === 'REASSESSMENT_DUE' && rule.fromMonth > rule.toMonth
        ? `rule ${rule.id}: from month ${rule.fromMonth} to ${rule.toMonth}`
        : [],
    ),
  ];
}

const fieldsOf = new Map<string, ReadonlySet<string>>(
  clinicalEvents.map(({ type, schema }) => [type, new Set(Object.keys(schema.shape))]),
);

/**
 * A condition on a fact that nobody has would be one that nobody meets, and say so nowhere. On a setting that is not
 * declared it may be of subjects whom an earlier version of the protocol let in.
 */
function conditionProblems({ eligibility, visitSchedules, endpoints, surveillance }: Protocol): string[] {
  const ofEnrolment = [...fieldsOf.get('patient.enrolled')!];
  const problems = (owner: string, where: Where, facts: readonly string[]) =>
    unknownFacts(where, facts).map((problem) => `${owner}: ${problem}`);
  return [
    ...eligibility.flatMap(({ id, where }) => problems(`eligibility criterion ${id}`, where, ofEnrolment)),
    ...visitSchedules.flatMap(({ id, population }) =>
      problems(`visit schedule ${id}`, population, POPULATION_FACTS),
    ),
    ...endpoints.flatMap(({ id, population }) => problems(`endpoint ${id}`, population, POPULATION_FACTS)),
    ...surveillance.flatMap((rule) =>
      'population' in rule ? problems(`rule ${rule.id}`, rule.population, POPULATION_FACTS) : [],
    ),
  ];
}

const unknownFacts = (where: Where, facts: readonly string[]) =>
  factsNamed(where)
    .filter((name) => !facts.includes(name))
    .map((name) => `${name} is none of the facts that can be asked for here: ${facts.join(', ')}`);

/** Facts and fields that no subject will ever have would make a check that never finds anything. */
function editCheckProblems({ editChecks }: Protocol): string[] {
  return editChecks.flatMap((check) =>
    [...placeProblems(check), ...factProblems(check)].map((problem) => `${checkName(check)}: ${problem}`),
  );
}

function placeProblems(check: EditCheck): string[] {
  if (check.kind === 'CONSISTENCY') return [];
  const places = check.kind === 'DATE_ORDER' ? [check.earlier, check.later] : [check];
  return places.flatMap(({ on, field }) => {
    const fields = fieldsOf.get(on);
    if (!fields) return [`${on} is no clinical event`];
    const name = field?.split('.', 1)[0];
    return name === undefined || fields.has(name) ? [] : [`${on} has no field ${name}`];
  });
}

function factProblems(check: EditCheck): string[] {
  const named = [
    ...factsNamed(check.when),
    ...(check.kind === 'CONSISTENCY' ? factsNamed(check.expect) : []),
  ];
  return named.filter((name) => !factDefinition(name)).map((name) => `no fact is called ${name}`);
}
