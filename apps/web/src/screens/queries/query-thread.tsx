import { Badge, Button, Card, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.js';
import type { DataQuery } from '../../api/governance.js';
import { useSend } from '../../api/recorded.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Instant } from '../../ui/instant.js';
import { Refusal } from '../../ui/refusal.js';
import { QueryAbout } from './query-about.js';

type Move = 'answer-query' | 'close-query' | 're-open-query' | 'cancel-query';

/** What can be done next about a query in each state; the registry has the last word. */
const MOVES: Readonly<Record<DataQuery['state'], readonly Move[]>> = {
  OPEN: ['answer-query', 'cancel-query'],
  ANSWERED: ['close-query', 're-open-query', 'cancel-query'],
  CLOSED: ['re-open-query'],
  CANCELLED: ['re-open-query'],
};

interface QueryThreadProps {
  readonly study: string;
  readonly patient: string;
  readonly query: DataQuery;
}

/** A query with all that was said about it, and what its reader may say next. */
export function QueryThread({ study, patient, query }: QueryThreadProps) {
  const { t, code, phrase } = useI18n();
  return (
    <Card withBorder padding="md" data-query={query.queryId} data-state={query.state}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <QueryAbout study={study} patient={patient} query={query} />
        <Badge variant={query.state === 'OPEN' ? 'filled' : 'default'}>
          {t(`query.state.${query.state}`)}
        </Badge>
      </Group>
      <Stack component="ol" gap="xs" pl={0} m={0} style={{ listStyle: 'none' }}>
        {query.steps.map((step) => (
          <li key={step.eventId} data-step={step.step}>
            <Text size="sm" c="gray.7">
              <strong>{t(`query.step.${step.step}`)}</strong> · {step.by} ({code('role', step.role)}) ·{' '}
              <Instant utc={step.at} />
            </Text>
            <Text>{query.check === null ? step.text : phrase(step.text)}</Text>
          </li>
        ))}
      </Stack>
      <NextStep study={study} patient={patient} query={query} />
    </Card>
  );
}

function NextStep({ study, patient, query }: QueryThreadProps) {
  const { t } = useI18n();
  const mayAnswer = useMay('query.answer');
  const maySettle = useMay('query.settle');
  const [text, setText] = useState('');
  const send = useSend(study);
  const moves = MOVES[query.state].filter((move) => (move === 'answer-query' ? mayAnswer : maySettle));
  if (moves.length === 0) return null;
  const act = (move: Move) => {
    const body = { queryId: query.queryId, text: text.trim() };
    send.mutate(
      (headers) =>
        api.POST(`/api/studies/{study}/patients/{patient}/${move}`, {
          params: { path: { study, patient } },
          headers,
          body,
        }),
      { onSuccess: () => setText('') },
    );
  };
  return (
    <Stack gap="xs" mt="sm">
      <Textarea
        label={t('query.words')}
        name={`words.${query.queryId}`}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Refusal of={send.error} />
      <Group gap="xs">
        {moves.map((move, index) => (
          <Button
            key={move}
            size="xs"
            variant={index === 0 ? 'filled' : 'default'}
            disabled={text.trim() === ''}
            loading={send.isPending}
            onClick={() => act(move)}
          >
            {t(`query.${move}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
