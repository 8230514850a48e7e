import { Alert, Button, Card, Group, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { verifyBundle } from '#transparency';
import { answer, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { useProblemText } from '../../ui/problem-text.js';
import { BundleVerdict } from './bundle-verdict.js';

/** Fetches the whole sealed log and checks every event of it here; or hands it out to be checked elsewhere. */
export function WholeLogCheck({ study }: { study: string }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const mayTake = useMay('log.export');
  const [patient, setPatient] = useState('');
  const check = useMutation({
    mutationFn: async () =>
      verifyBundle(
        (await answer<unknown>(
          api.GET('/api/studies/{study}/bundle', { params: { path: { study } }, parseAs: 'text' }),
        )) as string,
      ),
  });
  const subject = patient.trim();
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('integrity.whole')}
      </Title>
      <Text size="sm" mb="sm">
        {t('integrity.wholeHint')}
      </Text>
      {mayTake && (
        <Group>
          <Button loading={check.isPending} onClick={() => check.mutate()}>
            {t('integrity.verifyNow')}
          </Button>
          <Button component="a" variant="default" href={`/api/studies/${study}/bundle`} download>
            {t('integrity.take')}
          </Button>
        </Group>
      )}
      {check.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(check.error)}
        </Alert>
      )}
      {check.data && <BundleVerdict report={check.data} />}
      <Group align="flex-end" mt="sm">
        <TextInput
          label={t('patients.search')}
          name="bundlePatient"
          value={patient}
          onChange={(event) => setPatient(event.currentTarget.value)}
          w={160}
        />
        <Button
          component="a"
          variant="default"
          href={
            subject === ''
              ? undefined
              : `/api/studies/${study}/patients/${encodeURIComponent(subject)}/bundle`
          }
          aria-disabled={subject === ''}
          download
        >
          {t('integrity.takeSubject')}
        </Button>
      </Group>
    </Card>
  );
}
