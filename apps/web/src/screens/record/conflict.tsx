import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { historyQuery } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { Payload } from '../../ui/payload.js';
import { useFocusWhenLost } from '../../ui/use-focus-when-lost.js';
import type { Recording } from './use-recording.js';

/** "Someone else changed this, here is what": the events since the form was opened, and sending on top of them. */
export function Conflict({ subject, recording }: { subject: SubjectView; recording: Recording }) {
  const { t, code, instant } = useI18n();
  const queries = useQueryClient();
  const alert = useFocusWhenLost(recording.failure);
  const { studyId } = subject.study;
  const { patientId } = subject;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: historyQuery(studyId, patientId).queryKey });
  }, [queries, studyId, patientId]);
  const since = subject.events.filter(({ version }) => version > recording.seenVersion);
  return (
    <Alert
      ref={alert}
      tabIndex={-1}
      color="orange"
      title={t('conflict.title')}
      role="alert"
      data-conflict={since.length}
    >
      <Stack gap="xs">
        <Text size="sm">{t('conflict.hint')}</Text>
        <List size="sm">
          {since.map((event) => (
            <List.Item key={event.eventId}>
              <Text size="sm" fw={600}>
                {code('event', event.type)} · {event.actor} · {instant(event.recordedAt)}
              </Text>
              <Payload payload={event.payload} />
            </List.Item>
          ))}
        </List>
        <Button size="xs" w="fit-content" disabled={since.length === 0} onClick={recording.acceptVersion}>
          {t('conflict.accept')}
        </Button>
      </Stack>
    </Alert>
  );
}
