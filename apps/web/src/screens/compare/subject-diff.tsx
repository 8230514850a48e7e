import { Anchor, Card, List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { DataCutSummary, LoggedEvent } from '#contracts';
import { derivePatient, isPatientEvent, type PatientRecord, type Protocol } from '#trial';
import { historyQuery, useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { changesBetween } from '../../subject/changes.js';
import { knownBy } from '../../subject/use-subject.js';
import { ChangeTable } from '../../ui/change-table.js';
import { Instant } from '../../ui/instant.js';
import { Pending } from '../../ui/pending.js';

type DataCut = z.infer<typeof DataCutSummary>;

interface Ends {
  readonly study: string;
  readonly patient: string;
  readonly cuts: readonly DataCut[];
  readonly from: string;
  readonly to: string;
}

/** A subject's record at two moments, derived here in the page, and the events between them. */
export function SubjectDiff(ends: Ends) {
  const { t } = useI18n();
  const history = useQuery(historyQuery(ends.study, ends.patient));
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('patient.title', { id: ends.patient })}
      </Title>
      <Pending of={history}>{({ events }) => <Difference ends={ends} events={events} />}</Pending>
    </Card>
  );
}

function Difference({ ends, events }: { ends: Ends; events: readonly LoggedEvent[] }) {
  const { t, code } = useI18n();
  const { protocol } = useStudy(ends.study);
  const { changes, between } = useMemo(() => {
    const [before, after] = [ends.from, ends.to].map((word) => viewOf(word, ends, events, protocol));
    const known = new Set(before?.events);
    return {
      changes: changesBetween(before?.record ?? null, after?.record ?? null),
      between: (after?.events ?? []).filter((event) => !known.has(event)),
    };
  }, [ends, events, protocol]);
  return (
    <>
      <ChangeTable changes={changes} />
      <Title order={3} size="h5" mt="md">
        {t('compare.events', { n: between.length })}
      </Title>
      {between.length === 0 && <Text size="sm">{t('compare.noEvents')}</Text>}
      <List size="sm" data-between={between.length}>
        {between.map(({ eventId, position, type, actor, recordedAt }) => (
          <List.Item key={eventId}>
            <Anchor
              component={Link}
              to={`/s/${ends.study}/patients/${ends.patient}?event=${eventId}&tab=events`}
            >
              {position} {code('event', type)}
            </Anchor>{' '}
            · {actor} · <Instant utc={recordedAt} />
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** A subject at a moment that is written as a position, a UTC instant or the name of a data cut. */
function viewOf(
  word: string,
  { patient, cuts }: Ends,
  events: readonly LoggedEvent[],
  protocol: Protocol,
): { events: readonly LoggedEvent[]; record: PatientRecord | null } {
  const cut = cuts.find(({ name }) => name === word);
  const upTo = cut?.knownAt ?? (/^\d+$/.test(word) ? Number(word) : null);
  const known = upTo === null ? knownBy(events, word) : events.filter(({ position }) => position <= upTo);
  const { risk, response } = cut?.criteria ?? {};
  const options = { asOf: cut?.asOf ?? null, ...(risk && { risk }), ...(response && { response }) };
  return { events: known, record: derivePatient(patient, known.filter(isPatientEvent), protocol, options) };
}
