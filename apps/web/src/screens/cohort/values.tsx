import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { FactDescription } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import type { Criterion } from './criterion.js';

/** The values of a fact to choose from: a list where they are known, else something to type, a comma between two. */
export function Values(props: {
  index: number;
  fact: FactDescription;
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
}) {
  const { t, code, phrase } = useI18n();
  const { index, fact, criterion, onChange } = props;
  const known =
    fact.type === 'boolean'
      ? ['true', 'false'].map((value) => ({ code: value, label: code('code', value) }))
      : fact.values?.map((each) => ({ ...each, label: nameOf(each.code, each.label) }));
  const set = (values: readonly string[]) => onChange({ ...criterion, values });
  function nameOf(value: string, label: string): string {
    const name = code('code', value);
    return name === value ? phrase(label) : name;
  }
  if (!known) {
    return (
      <TextInput
        label={t('cohort.values')}
        name={`values.${index}`}
        value={criterion.values.join(',')}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          set(typed === '' ? [] : typed.split(','));
        }}
        w={220}
      />
    );
  }
  if (fact.type !== 'boolean') {
    return (
      <MultiSelect
        label={t('cohort.oneOf')}
        name={`values.${index}`}
        data={known.map(({ code: value, label }) => ({ value, label }))}
        value={[...criterion.values]}
        onChange={set}
        w={260}
      />
    );
  }
  return (
    <NativeSelect
      label={t('cohort.value')}
      name={`values.${index}`}
      value={criterion.values[0] ?? ''}
      onChange={(event) => set(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
      w={220}
    >
      <option value="" />
      {known.map((each) => (
        <option key={each.code} value={each.code}>
          {each.label}
        </option>
      ))}
    </NativeSelect>
  );
}
