import { Fieldset, NativeSelect, Stack, Textarea } from '@mantine/core';
import { ChangeReason } from '#trial';
import { useI18n } from '../i18n/i18n.js';

export interface Reason {
  readonly code?: string;
  readonly text?: string;
}

interface ReasonFieldProps {
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
  readonly errors?: Readonly<Record<string, string>>;
}

/** Why something recorded is changed: a code and words, both of which become part of the event. */
export function ReasonField({ value, onChange, errors = {} }: ReasonFieldProps) {
  const { t, code, phrase } = useI18n();
  const saidOf = (name: string) => errors[name] && phrase(errors[name]);
  return (
    <Fieldset legend={t('change.reason')}>
      <Stack>
        <NativeSelect
          label={t('change.reasonCode')}
          name="reason.code"
          required
          value={value.code ?? ''}
          error={saidOf('reason.code') ?? saidOf('reason')}
          onChange={(event) => onChange({ ...value, code: event.currentTarget.value })}
          maw={320}
        >
          <option value="" />
          {ChangeReason.shape.code.options.map((option) => (
            <option key={option} value={option}>
              {code('code', option)}
            </option>
          ))}
        </NativeSelect>
        <Textarea
          label={t('change.reasonText')}
          name="reason.text"
          required
          autosize
          minRows={2}
          value={value.text ?? ''}
          error={saidOf('reason.text')}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
