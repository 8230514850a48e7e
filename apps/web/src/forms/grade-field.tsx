import { NativeSelect } from '@mantine/core';
import type { Grade } from '#trial';
import { useI18n } from '../i18n/i18n.js';
import type { FieldProps } from './field.js';

const VALUES = ['1', '2', '3', '4', '5', '0', '1-2', '2-3', '3-4'];

/** A grade on the protocol's scale, or the range that the source reports. */
export function GradeField({ field, path, value, onChange, errors, context }: FieldProps) {
  const { t, code, phrase } = useI18n();
  const wrong = errors[path] ?? errors[`${path}.value`];
  const { scale, version } = context.study.protocol.toxicity;
  const present = (value as Partial<Grade> | undefined)?.value;
  const shown = Array.isArray(present) ? present.join('-') : present === undefined ? '' : String(present);
  const change = (text: string) => {
    const [low, high] = text.split('-').map(Number);
    if (text === '') onChange(field.required ? { scale, version } : undefined);
    else onChange({ scale, version, value: high === undefined ? low : [low, high] });
  };
  return (
    <NativeSelect
      label={code('field', 'grade')}
      description={t('ae.scale', { scale: code('code', scale), version })}
      required={field.required}
      error={wrong && phrase(wrong)}
      name={path}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      maw={200}
    >
      <option value="" />
      {VALUES.map((text) => (
        <option key={text} value={text}>
          {text}
        </option>
      ))}
    </NativeSelect>
  );
}
