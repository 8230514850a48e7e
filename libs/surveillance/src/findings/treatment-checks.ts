import { addDays, addMonths } from '#kernel';
import { type DoseInterval, drugPolicy, type Treatment } from '#trial';
import type { Check, Found } from './finding.js';
import { hasEnded, type Look } from './look.js';

/** Derived progression on a dose for which the protocol has a higher one, and neither a change nor surgery since. */
export const progressionOnTreatment: Check<'PROGRESSION_ON_TREATMENT'> = {
  findings(_rule, look) {
    if (hasEnded(look)) return [];
    return look.record.treatments.flatMap((treatment) => escalation(look, treatment));
  },
  changes: () => [],
};

function escalation({ record, study }: Look, treatment: Treatment): Found[] {
  if (treatment.status === 'STOPPED') return [];
  for (const assessment of record.assessments) {
    if (assessment.response?.value !== 'PD') continue;
    const dose = treatment.intervals.find((interval) => covers(interval, assessment.on));
    const step = drugPolicy(study.protocol, treatment.drug)?.escalations.find(
      ({ fromMgPerDay }) => fromMgPerDay === dose?.mgPerDay,
    );
    if (!dose || !step || answered(record.surgeries, treatment, assessment.on, dose.mgPerDay)) continue;
    const { drug } = treatment;
    const { rule, version } = assessment.response;
    return [
      {
        key: `${drug}/${assessment.eventId}`,
        due: assessment.on,
        evidence: [assessment.eventId, dose.eventId],
        values: {
          drug,
          fromMgPerDay: step.fromMgPerDay,
          toMgPerDay: step.toMgPerDay,
          criteria: `${rule}@${version}`,
        },
      },
    ];
  }
  return [];
}

const covers = ({ kind, from, to }: DoseInterval, date: string) =>
  kind === 'DOSE' && from <= date && (to === null || date <= to);

function answered(
  surgeries: Look['record']['surgeries'],
  treatment: Treatment,
  on: string,
  mgPerDay: number,
) {
  return (
    treatment.intervals.some(
      (interval) => interval.kind === 'DOSE' && interval.from > on && interval.mgPerDay !== mgPerDay,
    ) || surgeries.some((surgery) => surgery.kind === 'RESECTION' && surgery.on > on)
  );
}

/** A pause that has lasted so many days. */
export const longPause: Check<'LONG_PAUSE'> = {
  findings(rule, look) {
    return pauses(look).flatMap(({ drug, pause }) => {
      const due = addDays(pause.from, rule.days);
      if (look.date < due) return [];
      const values = {
        drug,
        pausedOn: pause.from,
        reason: pause.reason,
        planned: pause.planned,
        days: rule.days,
      };
      return [{ key: `${drug}/${pause.eventId}`, due, evidence: [pause.eventId], values }];
    });
  },
  changes: (rule, look) => pauses(look).map(({ pause }) => addDays(pause.from, rule.days)),
};

function pauses(look: Look): { drug: string; pause: DoseInterval }[] {
  if (hasEnded(look)) return [];
  return look.record.treatments.flatMap(({ drug, status, intervals }) => {
    const pause = intervals.at(-1);
    return status === 'PAUSED' && pause ? [{ drug, pause }] : [];
  });
}

/** A planned course that ends soon, or has ended, while the drug is still given. */
export const courseEnding: Check<'COURSE_ENDING'> = {
  findings(rule, look) {
    return courses(look).flatMap(({ treatment, endsOn }) => {
      const due = addDays(endsOn, -rule.daysBefore);
      if (look.date < due) return [];
      const { drug, startedOn, intervals } = treatment;
      const evidence = intervals.slice(0, 1).map(({ eventId }) => eventId);
      return [{ key: `${drug}/${endsOn}`, due: endsOn, evidence, values: { drug, startedOn, endsOn } }];
    });
  },
  changes: (rule, look) => courses(look).map(({ endsOn }) => addDays(endsOn, -rule.daysBefore)),
};

function courses(look: Look): { treatment: Treatment; endsOn: string }[] {
  if (hasEnded(look)) return [];
  const { record, study } = look;
  return record.treatments.flatMap((treatment) => {
    const months = drugPolicy(study.protocol, treatment.drug)?.plannedMonths[record.setting];
    if (treatment.status === 'STOPPED' || months === undefined) return [];
    return [{ treatment, endsOn: addMonths(treatment.startedOn, months) }];
  });
}
