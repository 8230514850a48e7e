import { Button, Fieldset, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.js';
import type { FieldProps } from './field.js';

/** Usual in a GIST, of which all criteria of risk that there are speak. */
const GIST_MARKERS = ['CD117', 'DOG1', 'CD34', 'SMA', 'S100', 'SDHB'];
const RESULTS = ['POSITIVE', 'NEGATIVE', 'NOT_DONE'];

/** Immunohistochemistry: a result for each marker, of which others can be named. Markers recorded before stay. */
export function MarkersField({ field, path, value, onChange, context }: FieldProps) {
  const { code } = useI18n();
  const [named, setNamed] = useState<readonly string[]>([]);
  const present = (value ?? {}) as Record<string, string>;
  const usual = context.study.protocol.risk ? GIST_MARKERS : [];
  const markers = [...new Set([...usual, ...Object.keys(present), ...named])];
  const set = (marker: string, result: string) => {
    const { [marker]: _, ...others } = present;
    onChange(result === '' ? others : { ...others, [marker]: result });
  };
  return (
    <Fieldset legend={code('field', field.name)}>
      <Group align="end">
        {markers.map((marker) => (
          <NativeSelect
            key={marker}
            label={marker}
            name={`${path}.${marker}`}
            value={present[marker] ?? ''}
            onChange={(event) => set(marker, event.currentTarget.value)}
          >
            <option value="" />
            {RESULTS.map((result) => (
              <option key={result} value={result}>
                {code('code', result)}
              </option>
            ))}
          </NativeSelect>
        ))}
        <AnotherMarker onName={(marker) => setNamed([...named, marker])} />
      </Group>
    </Fieldset>
  );
}

function AnotherMarker({ onName }: { onName: (marker: string) => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const marker = typed.trim();
  const add = () => {
    if (marker === '') return;
    onName(marker);
    setTyped('');
  };
  return (
    <>
      <TextInput
        label={t('form.anotherMarker')}
        maxLength={300}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" onClick={add}>
        {t('form.addMarker')}
      </Button>
    </>
  );
}
