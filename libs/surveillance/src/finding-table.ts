import type { PoolClient } from 'pg';
import type { Finding, FindingKind, FindingValues } from './findings/finding.js';
import type { RaisedFinding, SurveillanceState } from './surveillance.decider.js';

interface Row {
  id: string;
  kind: FindingKind;
  rule: string;
  due: string;
  lookedOn: string;
  evidence: readonly string[];
  values: FindingValues;
  holds: boolean;
  settled: boolean;
  raised: RaisedFinding | undefined;
}

/** Puts a subject's findings in the place of those that the table has: what holds now, and what was ever raised. */
export async function writeFindings(
  client: PoolClient,
  subject: { studyId: string; patientId: string; siteId: string },
  holding: readonly Finding[],
  state: SurveillanceState,
): Promise<void> {
  const rows = [...holding.map((finding) => holds(finding, state)), ...past(holding, state)];
  const values = [subject.studyId, subject.patientId];
  await client.query({
    name: 'surveillance.clear-findings',
    text: 'delete from surveillance.finding where study_id = $1 and patient_id = $2',
    values,
  });
  if (rows.length === 0) return;
  await client.query({
    name: 'surveillance.write-findings',
    text: `insert into surveillance.finding (study_id, patient_id, site_id, finding_id, kind, rule, due_on, looked_on,
        evidence, "values", holds, settled, raised_at, acknowledged_by, acknowledged_at, snoozed_until,
        snoozed_reason, assigned_to, dismissed_by, dismissed_reason)
      select $1, $2, $3, r.* from json_to_recordset($4) as r (finding_id uuid, kind text, rule text, due_on date,
        looked_on date, evidence uuid[], "values" json, holds boolean, settled boolean, raised_at timestamptz,
        acknowledged_by text, acknowledged_at timestamptz, snoozed_until date, snoozed_reason text,
        assigned_to text, dismissed_by text, dismissed_reason text)`,
    values: [...values, subject.siteId, JSON.stringify(rows.map(toColumns))],
  });
}

const holds = (finding: Finding, state: SurveillanceState): Row => ({
  ...finding,
  holds: true,
  raised: state.get(finding.id),
});

/** What was raised and holds no longer. */
function past(holding: readonly Finding[], state: SurveillanceState): Row[] {
  const now = new Set(holding.map(({ id }) => id));
  return [...state].flatMap(([id, raised]) => {
    if (now.has(id)) return [];
    const { event } = raised;
    const kind = event.type === 'follow-up.overdue-raised' ? 'VISIT_OVERDUE' : event.payload.kind;
    const { rule, dueOn: due, lookedOn, evidence, values } = event.payload;
    return [{ id, kind, rule, due, lookedOn, evidence, values, holds: false, settled: false, raised }];
  });
}

function toColumns({ raised, ...row }: Row) {
  return {
    finding_id: row.id,
    kind: row.kind,
    rule: row.rule,
    due_on: row.due,
    looked_on: row.lookedOn,
    evidence: row.evidence,
    values: row.values,
    holds: row.holds,
    settled: row.settled,
    raised_at: raised?.raisedAt ?? null,
    acknowledged_by: raised?.acknowledged?.by ?? null,
    acknowledged_at: raised?.acknowledged?.at ?? null,
    snoozed_until: raised?.snoozed?.until ?? null,
    snoozed_reason: raised?.snoozed?.reason ?? null,
    assigned_to: raised?.assigned?.to ?? null,
    dismissed_by: raised?.dismissed?.by ?? null,
    dismissed_reason: raised?.dismissed?.reason ?? null,
  };
}
