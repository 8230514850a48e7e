import { Alert, Button, Card, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fromBase64, parseCheckpoint, verifyConsistency } from '#transparency';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { useProblemText } from '../../ui/problem-text.js';

/** Whether the log of today begins with the one of a checkpoint that was kept: nothing cut off, nothing rewritten. */
async function compare(study: string, kept: string) {
  const older = parseCheckpoint(kept);
  const path = { study };
  const { note } = await answer(api.GET('/api/studies/{study}/log/checkpoint', { params: { path } }));
  const newer = parseCheckpoint(note);
  const query = { from: older.size, to: newer.size };
  const { hashes } = await answer(
    api.GET('/api/studies/{study}/log/consistency', { params: { path, query } }),
  );
  return { grew: verifyConsistency(older, newer, hashes.map(fromBase64)), from: older.size, to: newer.size };
}

export function GrowthCheck({ study }: { study: string }) {
  const { t, number } = useI18n();
  const problemText = useProblemText();
  const [kept, setKept] = useState('');
  const check = useMutation({ mutationFn: () => compare(study, kept) });
  const { data } = check;
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('integrity.growth')}
      </Title>
      <Textarea
        label={t('integrity.kept')}
        name="kept"
        autosize
        minRows={3}
        value={kept}
        onChange={(event) => setKept(event.currentTarget.value)}
      />
      <Button
        mt="sm"
        w="fit-content"
        disabled={kept.trim() === ''}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('integrity.compare')}
      </Button>
      {check.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(check.error)}
        </Alert>
      )}
      {data && (
        <Alert color={data.grew ? 'teal' : 'red'} role="status" mt="sm">
          {t(data.grew ? 'integrity.grew' : 'integrity.rewritten', {
            from: number(data.from),
            to: number(data.to),
          })}
        </Alert>
      )}
    </Card>
  );
}
