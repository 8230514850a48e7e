import { Button, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LoggedEvent } from '#contracts';
import { api } from '../../api/client.js';
import { useSend } from '../../api/recorded.js';
import { useI18n } from '../../i18n/i18n.js';
import { useFieldPath } from '../../ui/field-path.js';
import { Refusal } from '../../ui/refusal.js';

interface AskQueryProps {
  readonly study: string;
  readonly patient: string;
  /** The event to ask about; null for the record as a whole. */
  readonly event: LoggedEvent | null;
  readonly onDone: () => void;
}

/** Opens a query on an event, a field of it, or the record. */
export function AskQuery({ study, patient, event, onDone }: AskQueryProps) {
  const { t, code } = useI18n();
  const fieldPath = useFieldPath();
  const [field, setField] = useState('');
  const [text, setText] = useState('');
  const send = useSend(study);
  const submit = (form: FormEvent) => {
    form.preventDefault();
    const body = { ...(event && { eventId: event.eventId }), ...(field !== '' && { field }), text };
    send.mutate(
      (headers) =>
        api.POST('/api/studies/{study}/patients/{patient}/open-query', {
          params: { path: { study, patient } },
          headers,
          body,
        }),
      { onSuccess: onDone },
    );
  };
  return (
    <Modal opened onClose={onDone} title={t('query.ask')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          {event && (
            <NativeSelect
              label={code('event', event.type)}
              name="field"
              value={field}
              onChange={(input) => setField(input.currentTarget.value)}
            >
              <option value="">{t('query.wholeEvent')}</option>
              {pathsOf(event.payload).map((path) => (
                <option key={path} value={path}>
                  {fieldPath(path)}
                </option>
              ))}
            </NativeSelect>
          )}
          <Textarea
            label={t('query.question')}
            name="question"
            required
            autosize
            minRows={3}
            value={text}
            onChange={(input) => setText(input.currentTarget.value)}
            data-autofocus
          />
          <Refusal of={send.error} />
          <Button type="submit" loading={send.isPending}>
            {t('query.ask')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

/** The paths of all values of a payload that say something. */
function pathsOf(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, member]) =>
    pathsOf(member, path === '' ? name : `${path}.${name}`),
  );
}
