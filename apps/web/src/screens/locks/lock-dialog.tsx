import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Lockable, lock } from '../../api/lock.js';
import { useSend } from '../../api/recorded.js';
import { useI18n } from '../../i18n/i18n.js';
import { Refusal } from '../../ui/refusal.js';

/** Closes data to changes; the words become part of the event. */
export function LockDialog(props: { study: string; what: Lockable; title: string; onDone: () => void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const send = useSend(props.study);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(lock(props.study, props.what, reason.trim()), { onSuccess: props.onDone });
  };
  return (
    <Modal
      opened
      onClose={props.onDone}
      title={t('locks.lockWhat', { what: props.title })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('locks.lockHint')}</Text>
          <Textarea
            label={t('locks.why')}
            name="lockReason"
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Refusal of={send.error} />
          <Button type="submit" loading={send.isPending}>
            {t('locks.lock')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
