import { Anchor, Button, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { session, useSession } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { Refusal } from '../ui/refusal.js';
import { LoginForm } from './login.js';

/** The session ended under an open screen: ask again over it, and keep what was typed. */
export function RenewSession({ opened }: { opened: boolean }) {
  const { t } = useI18n();
  const { who } = useSession();
  const queries = useQueryClient();
  const renewed = () => void queries.invalidateQueries();
  return (
    <Modal
      opened={opened}
      onClose={session.forget}
      title={t('login.expired')}
      closeButtonProps={{ 'aria-label': t('shell.signOut') }}
    >
      <Stack>
        <Text>{t('login.expiredHint')}</Text>
        {who?.byProvider ? (
          <ReturnFromProvider account={who.accountId} onOpen={renewed} />
        ) : (
          <LoginForm account={who?.accountId} onOpen={renewed} />
        )}
      </Stack>
    </Modal>
  );
}

/** Logs in at the provider in a tab of its own, so that the screen stays as it is. */
function ReturnFromProvider({ account, onOpen }: { account: string; onOpen: () => void }) {
  const { t } = useI18n();
  const renew = useMutation({
    mutationFn: session.refresh,
    // What is on the screen is not for somebody else to go on with.
    onSuccess: ({ accountId }) => (accountId === account ? onOpen() : window.location.assign('/')),
  });
  return (
    <>
      <Anchor href="/api/session/oidc" target="_blank" rel="noreferrer">
        {t('login.atProvider')}
      </Anchor>
      <Refusal of={renew.error} />
      <Button loading={renew.isPending} onClick={() => renew.mutate()}>
        {t('login.goOn')}
      </Button>
    </>
  );
}
