import type { PatientRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { ScrollX } from '../../ui/scroll-x.js';

export function AdverseEvents({ record }: { record: PatientRecord }) {
  const { t, code, date } = useI18n();
  if (record.adverseEvents.length === 0) return <Empty title={t('patient.noAdverseEvents')} />;
  return (
    <ScrollX label={t('patient.adverseEvents')}>
      <table className="plain">
        <thead>
          <tr>
            {(
              [
                'adverseEventId',
                'term',
                'grade',
                'onsetOn',
                'resolvedOn',
                'serious',
                'relation',
                'action',
                'outcome',
              ] as const
            ).map((field) => (
              <th key={field} scope="col">
                {code('field', field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {record.adverseEvents.map((event) => (
            <tr key={event.adverseEventId}>
              <th scope="row">{event.adverseEventId}</th>
              <td>{code('code', event.term)}</td>
              <td>{t('ae.grade', { scale: event.scale, grade: gradeText(event) })}</td>
              <td>{date(event.onsetOn)}</td>
              <td>{event.resolvedOn ? date(event.resolvedOn) : '–'}</td>
              <td>{code('code', String(event.serious))}</td>
              <td>{code('code', event.relation)}</td>
              <td>{code('code', event.action)}</td>
              <td>{code('code', event.outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function gradeText(event: PatientRecord['adverseEvents'][number]): string {
  const { maximumGradeLow: low, maximumGrade: high } = event;
  return low === high ? String(high) : `${low}-${high}`;
}
