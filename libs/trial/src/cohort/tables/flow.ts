import type { Where } from '../../where.js';
import { type Cohort, labelOf } from '../cohort.js';
import { both, EVERYBODY } from '../conditions.js';
import { measure } from '../measure.js';
import { type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';
import { followsResections } from '../resection.js';
import type { Subjects } from '../subjects.js';
import { judgesResectability } from './response.js';

interface Box {
  readonly id: string;
  readonly parent: string | null;
  readonly label: string;
  readonly exit: boolean;
  /** The setting that a box is a part of, as boxes of several settings are called the same. */
  readonly group: string | null;
  readonly where: Where;
}

/** Where the subjects are: boxes that divide into further boxes and exits (CONSORT 2010, figure 1). */
export function flow(cohort: Cohort): Outcome {
  const all = boxes(cohort).map((box): Finding => {
    const { id, parent, label, exit, group, where } = box;
    const measured = measure({ kind: 'count', of: where }, cohort.subjects);
    return finding({ id, parent, label, exit, group, section: exit ? 'Exit' : 'Box' }, measured);
  });
  checkFlow(all);
  const findings = all.filter((each) => isTelling(each, all));
  return toOutcome(
    {
      name: 'flow',
      title: 'Flow of subjects',
      definition: 'Every box equals the sum of the boxes and exits that are part of it, subject by subject.',
      rules: cohort.rules,
    },
    ['label', 'value', 'parent', 'exit'],
    findings,
  );
}

/**
 * Throws where a box is not divided exactly: a subject of it in none or in two of its parts, or a part with a
 * stranger. Such a diagram would be wrong, so it is not shown.
 */
export function checkFlow(findings: readonly Finding[]): void {
  for (const { row, evidence } of findings) {
    const parts = findings.filter((each) => each.row.parent === row.id);
    if (parts.length === 0) continue;
    const divided = parts.map((part) => part.evidence.counted);
    if (!isPartition(divided, evidence.counted)) {
      const held = divided.reduce((sum, { length }) => sum + length, 0);
      throw new Error(`flow box ${row.id} holds ${evidence.counted.length} subjects, its parts ${held}`);
    }
  }
}

/** Whether each of the subjects, and nobody else, is in exactly one of the parts. */
function isPartition(parts: readonly Subjects[], { rows }: Subjects): boolean {
  const left = new Uint8Array((rows.at(-1) ?? -1) + 1);
  for (const row of rows) left[row] = 1;
  let divided = 0;
  for (const part of parts) {
    for (const row of part.rows) {
      if (left[row] !== 1) return false;
      left[row] = 0;
      divided += 1;
    }
  }
  return divided === rows.length;
}

/** Not the parts of an empty box, nor the ends of a box that nobody has left. */
function isTelling({ row }: Finding, all: readonly Finding[]): boolean {
  const parent = all.find((each) => each.row.id === row.parent);
  if (!parent) return true;
  if (parent.row.value === 0) return false;
  const siblings = all.filter((each) => each.row.parent === parent.row.id);
  return !row.id.match(ENDS) || siblings.some((each) => each.row.exit && each.row.value !== 0);
}

const ENDS = /\.(died|withdrawn|lost|completed|followed)$/;

function boxes(cohort: Cohort): Box[] {
  const { protocol, subjects } = cohort;
  const followed = followsResections(cohort) ? RECURRENCE : [];
  const top = { exit: false, group: null };
  const enrolled: Box = { ...top, id: 'enrolled', parent: null, label: 'Enrolled', where: EVERYBODY };
  const found = subjects.valuesOf('setting') as ReadonlySet<string>;
  const settings = [...new Set([...protocol.settings.map(({ code }) => code), ...[...found].sort()])];
  return [
    enrolled,
    ...settings.flatMap((setting) => {
      const id = `setting.${setting}`;
      const where: Where = { fact: 'setting', is: setting };
      const box: Box = { ...top, id, parent: 'enrolled', label: labelOf(protocol.settings, setting), where };
      const measured = judgesResectability(subjects, where) ? CONVERSION : RESPONSE;
      const ends = protocol.response.settings.includes(setting) ? measured : followed;
      return [box, ...parts(box, setting, ends)];
    }),
  ];
}

const yes = (fact: string): Where => ({ fact, is: true });
const no = (fact: string): Where => ({ fact, is: false });

/** Id, label and condition of what became of those who are evaluable. */
type End = readonly [id: string, label: string, where: Where];

const CONVERSION: readonly End[] = [
  ['converted-resected', 'Became resectable, resected', yes('resectedAfterConversion')],
  [
    'converted-unresected',
    'Became resectable, not resected',
    both(yes('converted'), no('resectedAfterConversion')),
  ],
  ['unconverted', 'Did not become resectable', no('converted')],
];
const RESPONSE: readonly End[] = [
  ['response', 'Objective response', yes('objectiveResponse')],
  ['no-response', 'No objective response', no('objectiveResponse')],
  ['unassessed', 'Response not assessed', { fact: 'objectiveResponse', known: false }],
];
const RECURRENCE: readonly End[] = [
  ['recurrence', 'Recurrence confirmed', yes('recurrenceEver')],
  ['no-recurrence', 'No recurrence confirmed', no('recurrenceEver')],
];

function parts(box: Box, group: string, ends: readonly End[]): Box[] {
  const part = (of: Box, id: string, label: string, where: Where, exit = false): Box => ({
    id: `${box.id}.${id}`,
    parent: of.id,
    label,
    exit,
    group,
    where: both(of.where, where),
  });
  const evaluable = part(
    box,
    'evaluable',
    'Evaluable for efficacy',
    both(yes('treated'), yes('efficacyEvaluable')),
  );
  const entered = [
    part(box, 'untreated', 'No dose taken', no('treated'), true),
    part(
      box,
      'not-evaluable',
      'On drug too briefly for efficacy',
      both(yes('treated'), no('efficacyEvaluable')),
      true,
    ),
    evaluable,
  ];
  const became = ends.map(([id, label, where]) => part(evaluable, id, label, where));
  return [...entered, ...became, ...(became.length > 0 ? became : [evaluable]).flatMap(leaving)];
}

/** How those of a box left the study, and who stayed in it. */
function leaving(box: Box): Box[] {
  const part = (id: string, label: string, where: Where, exit: boolean): Box => ({
    id: `${box.id}.${id}`,
    parent: box.id,
    label,
    exit,
    group: box.group,
    where: both(box.where, where),
  });
  return [
    part('died', 'Died', { fact: 'ended', is: 'DEATH' }, true),
    part('withdrawn', 'Withdrew', { fact: 'ended', is: 'WITHDRAWAL' }, true),
    part('lost', 'Lost to follow-up', { fact: 'ended', is: 'LOSS' }, true),
    part('completed', 'Completed follow-up', { fact: 'ended', is: 'COMPLETION' }, false),
    part('followed', 'Still followed', { fact: 'ended', known: false }, false),
  ];
}
