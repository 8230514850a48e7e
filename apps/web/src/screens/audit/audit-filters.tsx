import { Group, NativeSelect, TextInput } from '@mantine/core';
import { governanceEvents } from '#governance';
import { patientEvents, studyEvents } from '#trial';
import type { Filter } from '../../api/audit.js';
import { useI18n } from '../../i18n/i18n.js';

const TYPES = [...studyEvents, ...patientEvents, ...governanceEvents].map(({ type }) => type);

/** Whose acts of which kind are shown, about whom, when, and with which words. */
export function AuditFilters(props: {
  filter: Filter;
  onChange: (values: Readonly<Record<string, string>>) => void;
}) {
  const { t, code } = useI18n();
  const { filter, onChange } = props;
  const text = (name: keyof Filter, type = 'text') => (
    <TextInput
      label={t(`audit.${name}`)}
      name={name}
      type={type}
      value={filter[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      w={165}
    />
  );
  return (
    <Group gap="sm" align="flex-end" role="search">
      {text('actor')}
      <NativeSelect
        label={t('audit.type')}
        name="type"
        value={filter.type ?? ''}
        onChange={(event) => onChange({ type: event.currentTarget.value })}
        w={230}
      >
        <option value="">{t('audit.everything')}</option>
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {code('event', type)}
          </option>
        ))}
      </NativeSelect>
      {text('patient')}
      {text('from', 'date')}
      {text('to', 'date')}
      {text('reason')}
      {text('text')}
    </Group>
  );
}
