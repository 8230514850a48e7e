import type { Where } from '../../where.js';
import { type Cohort, labelOf } from '../cohort.js';
import { both } from '../conditions.js';
import { those } from '../decide.js';
import { measure } from '../measure.js';
import { type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';
import type { Subjects } from '../subjects.js';

const CATEGORIES = [
  ['CR', 'Complete response'],
  ['PR', 'Partial response'],
  ['SD', 'Stable disease'],
  ['SD_DENSITY_MISSING', 'Stable by size; CT density, which could make it a partial response, not recorded'],
  ['NON_CR_NON_PD', 'Neither complete response nor progression'],
  ['PD', 'Progressive disease'],
  ['PD_DENSITY_MISSING', 'Growth by size; CT density, which could make it a partial response, not recorded'],
  ['REVIEW', 'To be judged by a person'],
  ['INDETERMINATE', 'Not decidable from what was recorded'],
  ['NE', 'Not evaluable'],
] as const;

const INVESTIGATOR = ['CR', 'PR', 'SD', 'PD', 'NE'] as const;

/** Best response by the criteria in force, in every setting whose tumour response is measured. */
export function response(cohort: Cohort): Outcome {
  const { protocol } = cohort;
  return toOutcome(
    {
      name: 'response',
      title: 'Tumour response',
      definition:
        'Best response derived from the recorded lesions, among efficacy-evaluable subjects of the setting; exact 95% limits. ' +
        "The investigators' own judgement stands beside it.",
      rules: cohort.rules,
    },
    ['section', 'group', 'label', 'value', 'unit', 'numerator', 'denominator', 'ci', 'note'],
    protocol.response.settings.flatMap((setting) => settingRows(cohort, setting)),
  );
}

/** Whether tumours of a setting are judged for resection; where none is, nobody is counted as becoming resectable. */
export function judgesResectability(subjects: Subjects, setting: Where): boolean {
  return those(subjects, both(setting, { fact: 'firstResectability', known: true })).length > 0;
}

function settingRows(cohort: Cohort, setting: string): Finding[] {
  const inSetting: Where = { fact: 'setting', is: setting };
  const evaluable: Where = both(inSetting, { fact: 'efficacyEvaluable', is: true });
  const group = labelOf(cohort.protocol.settings, setting);
  const share = (id: string, label: string, of: Where, section: string, note: string | null = null) =>
    finding(
      { id: `${setting}.${id}`, section, group: setting, label, note },
      measure({ kind: 'proportion', of, among: evaluable, decimals: 1 }, cohort.subjects),
    );
  const derived = CATEGORIES.map(([code, label]) =>
    share(code, label, { fact: 'bestResponse', is: code }, `${group}: derived`),
  );
  const summary = [
    share(
      'ORR',
      'Objective response rate (CR + PR)',
      { fact: 'objectiveResponse', is: true },
      `${group}: rates`,
    ),
    share(
      'DCR',
      'Disease control rate (CR + PR + SD + non-CR/non-PD)',
      { fact: 'diseaseControl', is: true },
      `${group}: rates`,
      'Stable by size counts as control: a missing density could only make it a response.',
    ),
  ];
  const conversion = [
    share('converted', 'Became resectable', { fact: 'converted', is: true }, `${group}: conversion`),
    share(
      'resected',
      'Resected after conversion',
      { fact: 'resectedAfterConversion', is: true },
      `${group}: conversion`,
    ),
  ];
  const judged = INVESTIGATOR.map((code) =>
    share(
      `investigator.${code}`,
      code,
      { fact: 'investigatorBestResponse', is: code },
      `${group}: investigators`,
    ),
  );
  const judgesSurgery = judgesResectability(cohort.subjects, inSetting);
  return [...derived, ...summary, ...(judgesSurgery ? conversion : []), ...judged];
}
