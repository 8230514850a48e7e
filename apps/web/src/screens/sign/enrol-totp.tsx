import { Anchor, Button, Card, Code, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.js';
import { session } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { CodeField } from '../../ui/credentials.js';
import { Refusal } from '../../ui/refusal.js';

/** Who signs by password needs a second factor: enrols an authenticator app, and shows the recovery codes once. */
export function EnrolTotp() {
  const { t } = useI18n();
  const [code, setCode] = useState('');
  const offer = useMutation({ mutationFn: () => answer(api.POST('/api/session/totp')) });
  const confirm = useMutation({
    mutationFn: () => answer(api.POST('/api/session/totp/confirm', { body: { code } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <Card withBorder padding="lg" data-enrol-totp="">
      <Stack>
        <Title order={2} size="h4">
          {t('totp.title')}
        </Title>
        <Text size="sm">{t('totp.why')}</Text>
        {!offer.data && (
          <Button onClick={() => offer.mutate()} loading={offer.isPending}>
            {t('totp.begin')}
          </Button>
        )}
        {offer.data && !confirm.data && (
          <form onSubmit={submit}>
            <Stack>
              <Text size="sm">{t('totp.secret')}</Text>
              <Code block data-secret="">
                {offer.data.secret}
              </Code>
              <Anchor href={offer.data.uri} size="sm">
                {t('totp.open')}
              </Anchor>
              <CodeField label={t('totp.code')} name="totp" value={code} onChange={setCode} />
              <Button type="submit" loading={confirm.isPending}>
                {t('totp.confirm')}
              </Button>
            </Stack>
          </form>
        )}
        {confirm.data && (
          <>
            <Text size="sm">{t('totp.recovery')}</Text>
            <List>
              {confirm.data.recoveryCodes.map((each) => (
                <List.Item key={each}>
                  <Code>{each}</Code>
                </List.Item>
              ))}
            </List>
            <Button onClick={() => void session.refresh()}>{t('totp.done')}</Button>
          </>
        )}
        <Refusal of={confirm.error ?? offer.error} />
      </Stack>
    </Card>
  );
}
