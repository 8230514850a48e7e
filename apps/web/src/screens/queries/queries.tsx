import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useParams } from 'react-router';
import type { QueriesFilter, QueryState } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { SiteSelect } from '../../ui/site-select.js';
import { useFilter } from '../../ui/use-filter.js';
import { QueryList } from './query-list.js';

const STATES: readonly QueryState[] = ['OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'];
const AGES = [7, 14, 30, 90];

/** Data queries of a study, the oldest first; a row opens its thread. The filters are part of the address. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  return (
    <Page title={t('nav.queries')} hint={t('query.hint')}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('query.state')}
          name="state"
          value={filter.state ?? ''}
          onChange={(event) => set({ state: event.currentTarget.value })}
        >
          <option value="">{t('query.waiting')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`query.state.${state}`)}
            </option>
          ))}
        </NativeSelect>
        <SiteSelect study={study} value={filter.site ?? ''} onChange={(site) => set({ site })} />
        <NativeSelect
          label={t('query.age')}
          name="age"
          value={filter.age ?? ''}
          onChange={(event) => set({ age: event.currentTarget.value })}
        >
          <option value="">{t('query.anyAge')}</option>
          {AGES.map((days) => (
            <option key={days} value={days}>
              {t('query.atLeast', { days })}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t('patients.search')}
          name="patient"
          defaultValue={filter.patient ?? ''}
          onBlur={(event) => set({ patient: event.currentTarget.value.trim() })}
          onKeyDown={(event) => event.key === 'Enter' && set({ patient: event.currentTarget.value.trim() })}
          w={160}
        />
      </Group>
      <QueryList study={study} filter={filterOf(filter)} />
    </Page>
  );
}

function filterOf(filter: Readonly<Record<string, string | undefined>>): QueriesFilter {
  const state = STATES.find((known) => known === filter.state);
  const days = Number(filter.age);
  return {
    ...(state && { state }),
    ...(filter.site && { site: filter.site }),
    ...(filter.patient && { patient: filter.patient }),
    ...(days > 0 && { olderThanDays: days }),
  };
}
