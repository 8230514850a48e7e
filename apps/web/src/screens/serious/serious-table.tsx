import { Anchor, Badge, Button, Card, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { SeriousEvent } from '../../api/registers.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { notifyPath } from '../../subject/notify-path.js';
import { Instant } from '../../ui/instant.js';
import { ScrollX } from '../../ui/scroll-x.js';

/** Serious adverse events and those who have to be told of them, that first of which the time runs out first. */
export function SeriousTable({ study, events }: { study: string; events: readonly SeriousEvent[] }) {
  const { t } = useI18n();
  const mayRecord = useMay('subject.record');
  return (
    <Card withBorder padding="md">
      <ScrollX label={t('nav.serious')}>
        <table className="plain wide" data-serious={events.length}>
          <thead>
            <tr>
              <th scope="col">{t('patients.subject')}</th>
              <th scope="col">{t('serious.state')}</th>
              <th scope="col">{t('serious.event')}</th>
              <th scope="col">{t('serious.to')}</th>
              <th scope="col">{t('serious.aware')}</th>
              <th scope="col">{t('serious.by')}</th>
              {mayRecord && <th scope="col">{t('locks.action')}</th>}
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <Row key={event.findingId} study={study} event={event} mayRecord={mayRecord} />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

function Row(props: { study: string; event: SeriousEvent; mayRecord: boolean }) {
  const { t, code } = useI18n();
  const { study, event, mayRecord } = props;
  const { patientId, adverseEventId, to, state, notifiedAt, acknowledgedBy, evidence } = event;
  const page = `/s/${study}/patients/${patientId}`;
  return (
    <tr data-serious-event={`${patientId}/${adverseEventId}`} data-state={state}>
      <th scope="row">
        <Anchor component={Link} to={`${page}?tab=adverse`}>
          {patientId}
        </Anchor>
        <Text size="xs" c="gray.7" className="nowrap">
          {t('patient.site', { id: event.siteId })}
        </Text>
      </th>
      <td>
        <Clock of={event} />
        {notifiedAt === null && acknowledgedBy !== null && (
          <Text size="xs">{t('serious.acknowledged', { by: acknowledgedBy })}</Text>
        )}
        {notifiedAt !== null && (
          <div>
            <Instant utc={notifiedAt} />
          </div>
        )}
      </td>
      <td>
        <Anchor component={Link} to={`${page}?event=${evidence[0]}&tab=events`}>
          {adverseEventId}
        </Anchor>{' '}
        {code('code', event.term)}
        <Text size="xs">{t('serious.grade', { grade: event.maximumGrade })}</Text>
      </td>
      <td>
        {code('code', to)}
        <Text size="xs">{t('serious.within', { hours: event.withinHours })}</Text>
      </td>
      <td>
        <Instant utc={event.awareAt} />
      </td>
      <td>
        <Instant utc={event.reportBy} />
      </td>
      {mayRecord && (
        <td>
          {notifiedAt === null && (
            <Button size="xs" component={Link} to={notifyPath(study, patientId, event)}>
              {t('serious.record')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

const SIGNS = { DUE: '◷', OVERDUE: '!', REPORTED: '✓', REPORTED_LATE: '≠' } as const;
const DAYS_FROM_HOURS = 72;

/** How a duty stands, in a sign, words and colour, and how much time is left or has gone since. */
function Clock({ of: { state, hoursLeft } }: { of: SeriousEvent }) {
  const { t, number } = useI18n();
  const hours = Math.abs(hoursLeft ?? 0);
  const days = hours >= DAYS_FROM_HOURS;
  const n = number(days ? Math.floor(hours / 24) : hours);
  return (
    <>
      <Badge
        {...(state === 'OVERDUE' ? { color: 'red.9' } : { variant: 'default' })}
        tt="none"
        miw="max-content"
        {...(state === 'REPORTED_LATE' && { c: 'red.9' })}
      >
        {SIGNS[state]} {t(`serious.state.${state}`)}
      </Badge>
      {hoursLeft !== null && (
        <Text size="sm" fw={600} className="nowrap">
          {t(`serious.${days ? 'days' : 'hours'}${state === 'OVERDUE' ? 'Over' : 'Left'}`, { n })}
        </Text>
      )}
    </>
  );
}
