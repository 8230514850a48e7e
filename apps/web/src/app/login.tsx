import { Alert, Button, Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { session } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { AccountField, CodeField, PasswordField } from '../ui/credentials.js';
import { useProblemText } from '../ui/problem-text.js';
import { LanguageSwitch } from './language-switch.js';

/** Whether people of this registry may log in at an OpenID provider. */
const hasProvider =
  document.querySelector<HTMLMetaElement>('meta[name="openid-provider"]')?.content === 'yes';

/** The page of somebody who has no session. */
export function Login() {
  const { t } = useI18n();
  return (
    <Entrance>
      <Text>{t('app.subtitle')}</Text>
      <LoginForm onOpen={() => undefined} />
      {hasProvider && (
        <Button variant="default" onClick={session.openAtProvider}>
          {t('login.provider')}
        </Button>
      )}
    </Entrance>
  );
}

/** A card in the middle of the page, for those outside. */
export function Entrance({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <Center component="main" mih="100vh" p="md">
      <Card withBorder w={440} maw="100%" padding="xl">
        <Stack>
          <Group justify="space-between">
            <Title order={1} size="h2" c="sea.7">
              {t('app.name')}
            </Title>
            <LanguageSwitch />
          </Group>
          {children}
        </Stack>
      </Card>
    </Center>
  );
}

/** Account and password; the code of the second factor where the account has one. */
export function LoginForm({ account: known, onOpen }: { account?: string | undefined; onOpen: () => void }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const [account, setAccount] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const needsCode = failure instanceof ApiProblem && failure.code === 'SECOND_FACTOR_REQUIRED';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await session.open({ account: account.trim(), password, code: code.trim() });
      onOpen();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <AccountField value={account} readOnly={known !== undefined} onChange={setAccount} />
        <PasswordField
          value={password}
          onChange={setPassword}
          data-autofocus={known !== undefined ? true : undefined}
        />
        {(needsCode || code !== '') && <CodeField value={code} onChange={setCode} />}
        {failure !== null && (
          <Alert color={needsCode ? 'blue' : 'red'} role="alert">
            {problemText(failure)}
          </Alert>
        )}
        <Button type="submit" loading={busy}>
          {t('login.open')}
        </Button>
      </Stack>
    </form>
  );
}
