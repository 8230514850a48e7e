import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { PatientRecord, ScheduledVisitRecord } from '#trial';
import { useMay } from '../../api/session.js';
import { today } from '../../forms/today.js';
import { useI18n } from '../../i18n/i18n.js';
import { type Governance, marksOf } from '../../subject/governance.js';
import { useMoment } from '../../subject/moment.js';
import { signPath, useScopeText } from '../../subject/scope.js';
import { Empty } from '../../ui/empty.js';
import { MarkBadges } from '../../ui/mark-badges.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { GLYPHS, stateOf } from '../visits/visit-state.js';

interface VisitsTabProps {
  readonly study: string;
  readonly record: PatientRecord;
  readonly governance: Governance | undefined;
}

/** The visits that a subject's schedules ask for: how each stands, and its signature. */
export function VisitsTab({ study, record, governance }: VisitsTabProps) {
  const { t } = useI18n();
  const { scheduled } = record.visits;
  if (scheduled.length === 0) return <Empty title={t('visits.none')} />;
  return (
    <ScrollX label={t('nav.visits')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('locks.what')}</th>
            <th scope="col">{t('visits.window')}</th>
            <th scope="col">{t('patients.status')}</th>
            <th scope="col">{t('locks.action')}</th>
          </tr>
        </thead>
        <tbody>
          {scheduled.map((visit) => (
            <Row
              key={`${visit.schedule} ${visit.month}`}
              study={study}
              record={record}
              visit={visit}
              governance={governance}
            />
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Row({ study, record, visit, governance }: VisitsTabProps & { visit: ScheduledVisitRecord }) {
  const { t, date } = useI18n();
  const scopeText = useScopeText(study);
  const { moment } = useMoment();
  const isNow = moment.asOf === null && moment.knownAt === null;
  const maySign = useMay('signature.sign') && isNow;
  const { schedule, month, windowFrom, windowTo, nextWindowFrom, attendedOn } = visit;
  const scope = { kind: 'visit', schedule, month } as const;
  const end = record.visits.schedules.find((each) => each.schedule === schedule)?.endedOn ?? null;
  const expected = end === null || windowTo <= end;
  const state = stateOf({ ...visit, expected }, nextWindowFrom, moment.asOf ?? today());
  return (
    <tr data-visit={`${schedule} ${month}`} data-state={state}>
      <th scope="row">{scopeText(scope)}</th>
      <td>
        {date(windowFrom)} – {date(windowTo)}
      </td>
      <td>
        <span aria-hidden="true">{GLYPHS[state]}</span> {t(`visits.${state}`)}
        {attendedOn && ` (${date(attendedOn)})`}{' '}
        {governance && <MarkBadges marks={marksOf(governance, scope)} />}
      </td>
      <td>
        {attendedOn && maySign && (
          <Button
            component={Link}
            size="xs"
            variant="default"
            to={signPath(study, record.patientId, scope)}
            aria-label={`${t('sign.sign')}: ${scopeText(scope)}`}
          >
            {t('sign.sign')}
          </Button>
        )}
      </td>
    </tr>
  );
}
