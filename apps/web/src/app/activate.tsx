import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { session } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { useProblemText } from '../ui/problem-text.js';
import { Entrance } from './login.js';

/** `/activate#account=&code=`: an invited person sets a password and is logged in. The fragment reaches no server's log. */
export function Activate() {
  const { t } = useI18n();
  const problemText = useProblemText();
  const [invitation] = useState(() => new URLSearchParams(window.location.hash.slice(1)));
  const [account, setAccount] = useState(invitation.get('account') ?? '');
  const [code, setCode] = useState(invitation.get('code') ?? '');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password !== again) return setFailure(t('activate.different'));
    try {
      await session.activate({ account: account.trim(), code: code.trim(), password });
      await session.open({ account: account.trim(), password });
      window.location.replace('/');
    } catch (error) {
      setFailure(problemText(error));
    }
  };
  return (
    <Entrance>
      <Text>{t('activate.hint')}</Text>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('login.account')}
            name="account"
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value)}
            autoComplete="username"
            required
          />
          <TextInput
            label={t('activate.code')}
            name="code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            required
          />
          <PasswordInput
            label={t('activate.password')}
            description={t('activate.rule')}
            name="password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
          />
          <PasswordInput
            label={t('activate.again')}
            name="again"
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
          />
          {failure !== null && (
            <Alert color="red" role="alert">
              {failure}
            </Alert>
          )}
          <Button type="submit">{t('activate.set')}</Button>
        </Stack>
      </form>
    </Entrance>
  );
}
