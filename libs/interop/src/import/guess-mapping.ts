import type { PatientCommandName } from '#trial';
import { commandFields } from './command-fields.js';
import type { ImportMapping, Source } from './mapping.js';

/** Words by which clinics call what the contract calls otherwise, without spaces and signs. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  patientId: [
    'subject',
    'subjectid',
    'subjectnumber',
    'patient',
    'patientnumber',
    'usubjid',
    'subjid',
    '受试者',
    '受试者编号',
    '编号',
  ],
  siteId: ['site', 'centre', 'center', 'siteid', '中心'],
  sex: ['gender', '性别'],
  ageYears: ['age', '年龄'],
  adverseEventId: ['ae', 'aeid', 'aenumber', 'aeseq', 'aespid'],
  term: ['aeterm', 'adverseevent', 'event', 'aedecod', '不良事件'],
  onsetOn: ['onset', 'start', 'startdate', 'aestdtc', '发生日期'],
  resolvedOn: ['resolved', 'end', 'enddate', 'aeendtc', '结束日期'],
  'grade.value': ['grade', 'aetoxgr', '分级'],
  'grade.scale': ['scale'],
  serious: ['sae', 'aeser', '严重'],
  relation: ['relationship', 'causality', 'aerel'],
  action: ['actiontaken', 'aeacn'],
  outcome: ['aeout', '转归'],
  assessedOn: ['date', 'scandate', 'ctdate', 'assessmentdate', '检查日期', '评估日期'],
  effectiveOn: ['date', 'changedate'],
  attendedOn: ['date', 'visitdate', '访视日期'],
  toMgPerDay: ['newdose', 'dose', 'dosemg', '剂量'],
  mgPerDay: ['dose', 'dosemg', '剂量'],
  weightKg: ['weight', '体重'],
  note: ['comment', 'comments', 'remark', '备注'],
  'targetLesions.0.lesionId': ['lesion', 'lesionid'],
  'targetLesions.0.longestDiameterMm': ['diameter', 'longestdiameter', 'sizemm', 'diametermm', '长径'],
  'targetLesions.0.meanHu': ['hu', 'density', 'densityhu', 'ct值'],
};

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A mapping for one command, from how the columns are called. What nobody can know is left out; a person looks it
 * over. Undefined where no column can be the subject's number.
 */
export function guessMapping(
  columns: readonly string[],
  command: PatientCommandName,
): ImportMapping | undefined {
  const taken = new Set<string>();
  const take = (names: readonly string[]) => {
    const found = columns.find((column) => !taken.has(column) && names.includes(plain(column)));
    if (found !== undefined) taken.add(found);
    return found;
  };
  const patient = take(['patientid', ...(OTHER_NAMES.patientId ?? [])]);
  if (patient === undefined) return undefined;
  const fields = commandFields(command).flatMap(({ path }): [string, Source][] => {
    const column = take(namesOf(path));
    return column === undefined ? [] : [[path, { column }]];
  });
  return {
    patientId: { column: patient },
    dates: 'YMD',
    commands: [{ command, fields: Object.fromEntries(fields) }],
  };
}

/** `targetLesions.0.meanHu` may be called so, or `meanHu`; what ends in `On` also without it, or with date. */
function namesOf(path: string): string[] {
  const last = path.split('.').at(-1) ?? path;
  const dated = last.replace(/On$/, '');
  const others = last === dated ? [] : [dated, `${dated}date`, `dateof${dated}`];
  return [plain(path), plain(last), ...others.map(plain), ...(OTHER_NAMES[path] ?? OTHER_NAMES[last] ?? [])];
}
