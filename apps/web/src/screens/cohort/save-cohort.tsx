import { Alert, Button, Card, Group, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Where } from '#trial';
import { api } from '../../api/client.js';
import { useSend } from '../../api/recorded.js';
import { useI18n } from '../../i18n/i18n.js';
import { useProblemText } from '../../ui/problem-text.js';

/** Makes the criteria a cohort with a name, which stays as it is for ever. */
export function SaveCohort(props: { study: string; criteria: readonly Where[]; onSaved: () => void }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const send = useSend(props.study);
  const [words, setWords] = useState({ name: '', purpose: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...words, criteria: [...props.criteria] };
    const params = { path: { study: props.study } };
    send.mutate((headers) => api.POST('/api/studies/{study}/cohorts', { params, headers, body }), {
      onSuccess: props.onSaved,
    });
  };
  const field = (name: keyof typeof words, width: number) => (
    <TextInput
      label={t(`cohort.${name}`)}
      name={name}
      required
      value={words[name]}
      onChange={(event) => setWords({ ...words, [name]: event.currentTarget.value })}
      w={width}
    />
  );
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('cohort.save')}
      </Title>
      <form onSubmit={submit}>
        <Group align="flex-end">
          {field('name', 200)}
          {field('purpose', 360)}
          <Button type="submit" loading={send.isPending}>
            {t('cohort.save')}
          </Button>
        </Group>
      </form>
      {send.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(send.error)}
        </Alert>
      )}
    </Card>
  );
}
