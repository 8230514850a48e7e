import { Button, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ChangeReason } from '#trial';
import { type Lockable, unlock } from '../../api/lock.js';
import { useSend } from '../../api/recorded.js';
import { check } from '../../forms/check.js';
import { type Reason, ReasonField } from '../../forms/reason-field.js';
import { useI18n } from '../../i18n/i18n.js';
import { Refusal } from '../../ui/refusal.js';

/** Opens data to changes again, for a reason. */
export function UnlockDialog(props: { study: string; what: Lockable; onDone: () => void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState<Reason>({});
  const [shown, setShown] = useState(false);
  const send = useSend(props.study);
  const checked = ChangeReason.safeParse(reason);
  const complaints = shown ? (check(ChangeReason, reason).errors ?? {}) : {};
  const errors = Object.fromEntries(
    Object.entries(complaints).map(([name, text]) => [`reason.${name}`, text]),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShown(true);
    if (checked.success) {
      send.mutate(unlock(props.study, props.what, checked.data), { onSuccess: props.onDone });
    }
  };
  return (
    <Modal
      opened
      onClose={props.onDone}
      title={t('locks.unlock')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('locks.unlockHint')}</Text>
          <ReasonField value={reason} onChange={setReason} errors={errors} />
          <Refusal of={send.error} />
          <Button type="submit" loading={send.isPending}>
            {t('locks.unlock')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
