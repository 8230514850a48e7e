import { Alert, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { Refusal } from '../../ui/refusal.js';
import { Conflict } from './conflict.js';
import { Restored } from './restored.js';
import type { Recording } from './use-recording.js';

/** What every recording form has: complaints in one place, draft, sending, conflict. */
export function FormFrame(props: {
  recording: Recording;
  subject: SubjectView;
  children: ReactNode;
  verb?: string;
}) {
  const { recording, subject, children } = props;
  const { t } = useI18n();
  const { failure } = recording;
  const conflict =
    failure instanceof ApiProblem && (failure.status === 412 || failure.code === 'VERSION_CONFLICT');
  return (
    <Card withBorder padding="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          recording.submit();
        }}
      >
        <Stack>
          {recording.restored && <Restored onDiscard={recording.discard} />}
          {children}
          <Complaints errors={recording.errors} />
          {conflict && <Conflict subject={subject} recording={recording} />}
          {!conflict && <Refusal of={failure} title={t('form.refused')} />}
          <Group>
            <Button type="submit" loading={recording.sending} disabled={conflict}>
              {props.verb ?? t('form.save')}
            </Button>
            <Button
              component={Link}
              variant="default"
              to={`/s/${subject.study.studyId}/patients/${subject.patientId}`}
            >
              {t('form.cancel')}
            </Button>
            <Text size="sm" c="gray.7">
              {t('form.kept')}
            </Text>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Complaints({ errors }: { errors: Readonly<Record<string, string>> }) {
  const { t, code, phrase } = useI18n();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <Alert color="red" title={t('form.incomplete')} role="alert">
      <List size="sm">
        {entries.map(([path, message]) => (
          <List.Item key={path}>
            {path
              .split('.')
              .filter((part) => !/^\d+$/.test(part))
              .map((part) => code('field', part))
              .join(' · ')}
            : {phrase(message)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
