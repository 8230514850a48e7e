import { Alert, Button, Card, Center, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { session } from '../api/session.js';
import { signIn } from '../api/sign-in.js';
import { useI18n } from '../i18n/i18n.js';
import { LanguageSwitch } from './shell.js';

export function Login() {
  const { t } = useI18n();
  return (
    <Center component="main" mih="100vh" p="md">
      <Card withBorder w={420} maw="100%" padding="xl">
        <Stack>
          <Group justify="space-between">
            <Title order={1} size="h2" c="sea.7">
              {t('app.name')}
            </Title>
            <LanguageSwitch />
          </Group>
          <Text>{t('app.subtitle')}</Text>
          <LoginForm onOpen={session.open} />
        </Stack>
      </Card>
    </Center>
  );
}

/** Asks for an access token and tries it before it is kept. */
export function LoginForm({ onOpen }: { onOpen: (token: string) => void }) {
  const { t, code } = useI18n();
  const [token, setToken] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await signIn(token.trim());
      onOpen(token.trim());
    } catch (error) {
      setFailure(error instanceof ApiProblem ? code('error', error.code) : t('failure.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label={t('login.token')}
          description={t('login.tokenHint')}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          autoComplete="current-password"
          required
          data-autofocus
        />
        {failure !== null && (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        <Button type="submit" loading={busy}>
          {t('login.open')}
        </Button>
      </Stack>
    </form>
  );
}
