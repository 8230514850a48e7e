import { RESPONSE_RULES, RISK_RULES } from '#clinical';
import { DomainError } from '#kernel';
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
