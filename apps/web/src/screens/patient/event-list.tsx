import { Anchor, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { LoggedEvent } from '#contracts';
import { effectiveFacts } from '#trial';
import type { SubjectScope } from '../../api/governance.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { type Governance, marksOf, type PartMarks } from '../../subject/governance.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { MarkBadges } from '../../ui/mark-badges.js';
import { Payload } from '../../ui/payload.js';
import { useReasonText } from '../../ui/reason-text.js';
import { EventActions } from './event-actions.js';

interface EventListProps {
  readonly subject: SubjectView;
  readonly chosen: string | null;
  readonly governance: Governance | undefined;
}

/** Everything recorded, newest first: what, when it happened, who recorded it when and why. */
export function EventList({ subject, chosen, governance }: EventListProps) {
  const known = new Set(subject.history.map(({ eventId }) => eventId));
  const inForce = new Map(effectiveFacts(subject.history).map((fact) => [fact.eventId, fact]));
  const events = subject.events.filter(({ eventId }) => known.has(eventId)).toReversed();
  return (
    <Stack gap="sm">
      {events.map((event) => (
        <EventCard
          key={event.eventId}
          subject={subject}
          event={event}
          marks={governance ? marksOf(governance, { kind: 'event', eventId: event.eventId }) : null}
          chosen={event.eventId === chosen}
          state={stateOf(event, inForce.get(event.eventId))}
        />
      ))}
    </Stack>
  );
}

type State = 'inForce' | 'corrected' | 'voided' | 'change';

function stateOf(event: LoggedEvent, fact: { correctedBy: string | null } | undefined): State {
  if (event.type === 'patient.event-corrected' || event.type === 'patient.event-voided') return 'change';
  if (!fact) return 'voided';
  return fact.correctedBy === null ? 'inForce' : 'corrected';
}

interface EventCardProps {
  readonly subject: SubjectView;
  readonly event: LoggedEvent;
  readonly chosen: boolean;
  readonly state: State;
  readonly marks: PartMarks | null;
}

function EventCard({ subject, event, chosen, state, marks }: EventCardProps) {
  const { t, code, date, instant } = useI18n();
  const mayCorrect = useMay('subject.correct');
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const target = event.payload.targetEventId;
  const reasonText = useReasonText();
  return (
    <Card
      ref={card}
      withBorder
      padding="sm"
      data-event-card={event.eventId}
      aria-current={chosen ? 'true' : undefined}
      bd={chosen ? '2px solid sea.7' : undefined}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Text fw={600}>{code('event', event.type)}</Text>
            {event.occurredOn && <Badge variant="light">{date(event.occurredOn)}</Badge>}
            {state !== 'inForce' && state !== 'change' && (
              <Badge color={state === 'voided' ? 'red' : 'yellow'} c="gray.9" variant="light">
                {t(`event.state.${state}`)}
              </Badge>
            )}
            {marks && <MarkBadges marks={marks} />}
          </Group>
          <Text size="sm" c="gray.7">
            {t('event.recorded', {
              position: event.position,
              actor: event.actor,
              role: code('role', event.actingRole),
              at: instant(event.recordedAt),
            })}
          </Text>
          {event.reason && <Text size="sm">{t('event.reason', { reason: reasonText(event.reason) })}</Text>}
          {typeof target === 'string' && (
            <Anchor component={Link} size="sm" to={`?event=${target}&tab=events`}>
              {t('event.target')}
            </Anchor>
          )}
          <Payload payload={event.payload} />
        </div>
        <Group gap="xs" justify="flex-end">
          {state !== 'voided' && mayCorrect && (
            <Button component={Link} size="xs" variant="default" to={`change/${event.eventId}`}>
              {t(state === 'change' ? 'change.undo' : 'change.open')}
            </Button>
          )}
          {(state === 'inForce' || state === 'corrected') && (
            <EventActions
              study={subject.study.studyId}
              patient={subject.patientId}
              event={event}
              visit={visitOf(subject, event)}
              marks={marks}
            />
          )}
        </Group>
      </Group>
    </Card>
  );
}

/** The scheduled visit that an event attends. */
function visitOf({ record }: SubjectView, { eventId }: LoggedEvent): SubjectScope | null {
  const visit = record?.visits.scheduled.find((each) => each.eventId === eventId);
  return visit ? { kind: 'visit', schedule: visit.schedule, month: visit.month } : null;
}
