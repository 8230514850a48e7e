import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import { useProblemText } from '../../ui/problem-text.js';
import { useErasure } from './use-erasure.js';

type Decision = 'approve' | 'decline';

/** What the second person does; who asked can only withdraw. */
export function Decide(props: { study: string; patient: string; own: boolean }) {
  const { t } = useI18n();
  const [open, setOpen] = useState<Decision | null>(null);
  const choices = props.own ? (['decline'] as const) : (['approve', 'decline'] as const);
  return (
    <>
      <Group gap="xs">
        {choices.map((decision) => (
          <Button
            key={decision}
            size="xs"
            color={decision === 'approve' ? 'red.9' : undefined}
            variant={decision === 'approve' ? 'filled' : 'default'}
            onClick={() => setOpen(decision)}
          >
            {t(props.own ? 'erasures.withdraw' : `erasures.${decision}`)}
          </Button>
        ))}
      </Group>
      {props.own && <Text size="xs">{t('erasures.second')}</Text>}
      {open && <Confirm {...props} decision={open} onDone={() => setOpen(null)} />}
    </>
  );
}

function Confirm(props: { study: string; patient: string; decision: Decision; onDone: () => void }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const erasure = useErasure(props.study);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { decision: step, patient, onDone } = props;
    erasure.mutate({ step, patient, reason }, { onSuccess: onDone });
  };
  return (
    <Modal
      opened
      onClose={props.onDone}
      title={t(`erasures.${props.decision}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t(`erasures.${props.decision}Hint`, { id: props.patient })}</Text>
          <TextInput
            label={t('erasures.reason')}
            name="decisionReason"
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {erasure.error && (
            <Alert color="red" role="alert">
              {problemText(erasure.error)}
            </Alert>
          )}
          <Button
            type="submit"
            color={props.decision === 'approve' ? 'red.9' : undefined}
            loading={erasure.isPending}
          >
            {t(`erasures.${props.decision}`)}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
