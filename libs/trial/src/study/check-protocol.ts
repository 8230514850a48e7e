import { RESPONSE_RULES, RISK_RULES } from '#clinical';
import { DomainError } from '#kernel';
import { factsNamed } from '../cohort/conditions.js';
import { factDefinition } from '../cohort/facts.js';
import { clinicalEvents } from '../patient/patient.events.js';
import { checkName, type EditCheck } from './edit-check.js';
import type { Protocol } from './protocol.js';

/**
 * Refuses a protocol whose parts contradict each other: a rule that does not exist, a start dose off the
 * list, a setting named but not declared. Throws PROTOCOL_INCONSISTENT listing every problem.
 */
export function checkProtocol(protocol: Protocol): void {
  const problems = [
    ...ruleProblems(protocol),
    ...doseProblems(protocol),
    ...settingProblems(protocol),
    ...scheduleProblems(protocol),
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

function ruleProblems({ risk, response }: Protocol): string[] {
  const unknown = (kind: string, id: string, known: object) =>
    id in known ? [] : [`${kind} criteria ${id} is not one of ${Object.keys(known).join(', ')}`];
  return [
    ...unknown('risk', risk.criteria, RISK_RULES),
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

function scheduleProblems(protocol: Protocol): string[] {
  const ascending = (months: readonly number[]) => months.every((month, at) => month > (months[at - 1] ?? 0));
  return protocol.visitSchedules
    .filter((schedule) => !ascending(schedule.months))
    .map((schedule) => `visit schedule ${schedule.id}: its months do not ascend`);
}

const fieldsOf = new Map<string, ReadonlySet<string>>(
  clinicalEvents.map(({ type, schema }) => [type, new Set(Object.keys(schema.shape))]),
);

/** Facts and fields that no subject will ever have would make a check that never finds anything. */
function editCheckProblems({ editChecks }: Protocol): string[] {
  const ids = editChecks.map(({ id }) => id);
  const repeated = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return [
    ...repeated.map((id) => `two edit checks are called ${id}`),
    ...editChecks.flatMap((check) =>
      [...placeProblems(check), ...factProblems(check)].map((problem) => `${checkName(check)}: ${problem}`),
    ),
  ];
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
