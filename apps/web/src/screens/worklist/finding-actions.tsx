import { Button, Menu, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FindingActionName } from '#contracts';
import { api } from '../../api/client.js';
import { useSend } from '../../api/recorded.js';
import { typedDate } from '../../forms/tidy.js';
import { useI18n } from '../../i18n/i18n.js';
import { Refusal } from '../../ui/refusal.js';

const ACTIONS = [
  'acknowledge',
  'snooze',
  'assign',
  'dismiss',
] as const satisfies readonly FindingActionName[];

/** What each action asks: the field of the words, and of the date or the addressee. */
const ASKS = {
  acknowledge: { words: 'note', other: null },
  snooze: { words: 'reason', other: 'until' },
  assign: { words: 'note', other: 'to' },
  dismiss: { words: 'reason', other: null },
} as const;

type AnyAction = '/api/studies/{study}/worklist/{finding}/acknowledge';

/** Acknowledge, put off, hand over or close a finding; the words become part of the event. */
export function FindingActions({ study, finding }: { study: string; finding: string }) {
  const { t } = useI18n();
  const [action, setAction] = useState<FindingActionName | null>(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('worklist.act')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ACTIONS.map((name) => (
            <Menu.Item key={name} onClick={() => setAction(name)}>
              {t(`worklist.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {action && (
        <ActionForm study={study} finding={finding} action={action} onDone={() => setAction(null)} />
      )}
    </>
  );
}

interface ActionFormProps {
  readonly study: string;
  readonly finding: string;
  readonly action: FindingActionName;
  readonly onDone: () => void;
}

function ActionForm({ study, finding, action, onDone }: ActionFormProps) {
  const { t, code } = useI18n();
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const asks = ASKS[action];
  const send = useSend(study);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...(words && { [asks.words]: words }),
      ...(asks.other && { [asks.other]: asks.other === 'until' ? typedDate(other) : other }),
    };
    const path = `/api/studies/{study}/worklist/{finding}/${action}` as AnyAction;
    send.mutate((headers) => api.POST(path, { params: { path: { study, finding } }, headers, body }), {
      onSuccess: onDone,
    });
  };
  return (
    <Modal
      opened
      onClose={onDone}
      title={t(`worklist.${action}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {asks.other && (
            <TextInput
              label={code('field', asks.other)}
              required
              value={other}
              onChange={(event) => setOther(event.currentTarget.value)}
            />
          )}
          <Textarea
            label={code('field', asks.words)}
            required={asks.words === 'reason'}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            data-autofocus
          />
          <Refusal of={send.error} />
          <Button type="submit" loading={send.isPending}>
            {t(`worklist.${action}`)}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
