import { Fieldset, Group, NativeSelect } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import type { FieldProps } from './field.js';

const MARKERS = ['CD117', 'DOG1', 'CD34', 'SMA', 'S100', 'SDHB'];
const RESULTS = ['POSITIVE', 'NEGATIVE', 'NOT_DONE'];

/** Immunohistochemistry: a result for each marker. Markers recorded before stay. */
export function MarkersField({ field, path, value, onChange }: FieldProps) {
  const { code } = useI18n();
  const present = (value ?? {}) as Record<string, string>;
  const markers = [...new Set([...MARKERS, ...Object.keys(present)])];
  const set = (marker: string, result: string) => {
    const { [marker]: _, ...others } = present;
    onChange(result === '' ? others : { ...others, [marker]: result });
  };
  return (
    <Fieldset legend={code('field', field.name)}>
      <Group>
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
      </Group>
    </Fieldset>
  );
}
