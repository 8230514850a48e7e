import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { session } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { AccountField, CodeField, PasswordField } from '../ui/credentials.js';
import { Refusal } from '../ui/refusal.js';
import { Entrance } from './login.js';

/** `/activate#account=&code=`: an invited person sets a password and is logged in. The fragment reaches no server's log. */
export function Activate() {
  const { t } = useI18n();
  const [invitation] = useState(() => new URLSearchParams(window.location.hash.slice(1)));
  const [account, setAccount] = useState(invitation.get('account') ?? '');
  const [code, setCode] = useState(invitation.get('code') ?? '');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password !== again) return setFailure(t('activate.different'));
    try {
      await session.activate({ account: account.trim(), code: code.trim(), password });
      await session.open({ account: account.trim(), password });
      window.location.replace('/');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Entrance>
      <Text>{t('activate.hint')}</Text>
      <form onSubmit={submit}>
        <Stack>
          <AccountField value={account} onChange={setAccount} />
          <CodeField
            label={t('activate.code')}
            inputMode="text"
            autoComplete="off"
            value={code}
            onChange={setCode}
          />
          <PasswordField
            label={t('activate.password')}
            description={t('activate.rule')}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
          />
          <PasswordField
            label={t('activate.again')}
            name="again"
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
          />
          <Refusal of={failure} />
          <Button type="submit">{t('activate.set')}</Button>
        </Stack>
      </form>
    </Entrance>
  );
}
