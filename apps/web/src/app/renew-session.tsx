import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { session, useSession } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { LoginForm } from './login.js';

/** The session ended under an open screen: ask again over it, and keep what was typed. */
export function RenewSession() {
  const { t } = useI18n();
  const { who } = useSession();
  const queries = useQueryClient();
  return (
    <Modal
      opened
      onClose={session.forget}
      title={t('login.expired')}
      closeButtonProps={{ 'aria-label': t('shell.signOut') }}
    >
      <Stack>
        <Text>{t('login.expiredHint')}</Text>
        <LoginForm account={who?.accountId} onOpen={() => void queries.invalidateQueries()} />
      </Stack>
    </Modal>
  );
}
