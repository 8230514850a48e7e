import { Group, NativeSelect } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { RESPONSE_RULES } from '#clinical';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { CrossTable } from './cross-table.js';
import { Effect } from './effect.js';

const RULES = Object.keys(RESPONSE_RULES);

/** Two response criteria on the same events: who differs, and what it does to the endpoints. */
export function Screen() {
  const { t, code } = useI18n();
  const { study = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const a = search.get('a') ?? 'choi-2007';
  const b = search.get('b') ?? 'recist-1.1';
  const pick = (name: 'a' | 'b', label: string, value: string) => (
    <NativeSelect
      label={label}
      name={name}
      value={value}
      onChange={(event) => setSearch({ a, b, [name]: event.currentTarget.value }, { replace: true })}
    >
      {RULES.map((rule) => (
        <option key={rule} value={rule}>
          {code('code', rule)}
        </option>
      ))}
    </NativeSelect>
  );
  return (
    <Page title={t('nav.criteria')} hint={t('criteria.hint')}>
      <Group>
        {pick('a', t('criteria.a'), a)}
        {pick('b', t('criteria.b'), b)}
      </Group>
      <CrossTable study={study} a={a} b={b} />
      <Effect study={study} a={a} b={b} />
    </Page>
  );
}
