import { Alert, Button, Card, Group, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import { useProblemText } from '../../ui/problem-text.js';
import { useErasure } from './use-erasure.js';

/** The first of the two persons whom an erasure takes. */
export function RequestErasure({ study }: { study: string }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const erasure = useErasure(study);
  const [asked, setAsked] = useState({ patient: '', reason: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erasure.mutate({ step: 'request', ...asked }, { onSuccess: () => setAsked({ patient: '', reason: '' }) });
  };
  const field = (name: keyof typeof asked, label: string, width: number) => (
    <TextInput
      label={label}
      name={name}
      required
      value={asked[name]}
      onChange={(event) => setAsked({ ...asked, [name]: event.currentTarget.value })}
      w={width}
    />
  );
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('erasures.request')}
      </Title>
      <form onSubmit={submit}>
        <Group align="flex-end">
          {field('patient', t('patients.search'), 160)}
          {field('reason', t('erasures.reason'), 320)}
          <Button type="submit" loading={erasure.isPending}>
            {t('erasures.ask')}
          </Button>
        </Group>
      </form>
      {erasure.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(erasure.error)}
        </Alert>
      )}
    </Card>
  );
}
