import type { Where } from '../../where.js';
import type { Cohort } from '../cohort.js';
import { both } from '../conditions.js';
import { those } from '../decide.js';
import { measure } from '../measure.js';
import { type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';

const SAFETY_SET: Where = { fact: 'safetySet', is: true };
const EFFICACY_SET: Where = { fact: 'efficacyEvaluable', is: true };

/** Patients with each adverse event, each counted once at the maximum grade, over the safety set and beside it the efficacy set. */
export function adverseEvents(cohort: Cohort): Outcome {
  const { toxicity } = cohort.protocol;
  const terms = toxicity.terms.map(({ code, label, local }) => ({
    code,
    label: local ? `${label} (local term)` : label,
  }));
  return toOutcome(
    {
      name: 'adverse-events',
      title: 'Adverse events',
      definition:
        'Patients, not events: each counts once per term at the highest grade reported (of a range its upper end). ' +
        'The safety set is everyone who took a dose; the efficacy-evaluable set is shown beside it.',
      rules: { ...cohort.rules, toxicity: `${toxicity.scale} ${toxicity.version}` },
    },
    ['section', 'label', 'value', 'unit', 'numerator', 'denominator', 'denominatorIs', 'ci'],
    [...anyRows(cohort), ...terms.flatMap(({ code, label }) => termRows(cohort, code, label))],
  );
}

function share(
  cohort: Cohort,
  id: string,
  section: string,
  label: string,
  of: Where,
  among = SAFETY_SET,
): Finding {
  return finding(
    { id, section, label },
    measure({ kind: 'proportion', of, among, decimals: 1 }, cohort.subjects),
  );
}

function anyRows(cohort: Cohort): Finding[] {
  const section = 'Any adverse event';
  return [
    share(cohort, 'any', section, 'Any grade', { fact: 'adverseEventEver', is: true }),
    ...gradeRows(cohort, 'any', section, 'adverseEventMaxGrade', { fact: 'adverseEventEver', is: true }),
    share(cohort, 'any.grade-3-up', section, 'Grade 3 or higher', severe('adverseEventMaxGrade')),
    share(cohort, 'any.serious', section, 'Serious', { fact: 'seriousAdverseEvent', is: true }),
  ];
}

function termRows(cohort: Cohort, code: string, section: string): Finding[] {
  const had: Where = { fact: 'adverseEventTerms', includes: code };
  const anybody = those(cohort.subjects, had).length > 0;
  return [
    share(cohort, code, section, 'Any grade', had),
    share(cohort, `${code}.efficacy-set`, section, 'Any grade, efficacy-evaluable set', had, EFFICACY_SET),
    ...(anybody ? gradeRows(cohort, code, section, `ae.${code}.maxGrade`, had) : []),
  ];
}

function gradeRows(cohort: Cohort, id: string, section: string, fact: string, had: Where): Finding[] {
  return [0, 1, 2, 3, 4, 5]
    .filter((grade) => grade > 0 || those(cohort.subjects, both(had, { fact, is: 0 })).length > 0)
    .map((grade) =>
      share(cohort, `${id}.grade-${grade}`, section, `Grade ${grade}`, both(had, { fact, is: grade })),
    );
}

function severe(fact: string): Where {
  return both({ fact: 'adverseEventEver', is: true }, { fact, atLeast: 3 });
}
