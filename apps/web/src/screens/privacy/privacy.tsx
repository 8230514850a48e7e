import { Group, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type PrivacyFilter, privacyQuery, registerCsvHref } from '../../api/registers.js';
import { useI18n } from '../../i18n/i18n.js';
import { ChoiceFilter } from '../../ui/choice-filter.js';
import { Empty } from '../../ui/empty.js';
import { MoreRows, rowsOf } from '../../ui/more-rows.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { SaveCsv } from '../../ui/save-csv.js';
import { TextFilter } from '../../ui/text-filter.js';
import { useFilter } from '../../ui/use-filter.js';
import { PrivacyTable } from './privacy-table.js';

const KINDS = [
  'READ',
  'RECORDED',
  'ERASURE_REQUESTED',
  'ERASURE_DECLINED',
  'ERASED',
  'EXPORTED',
  'PRINTED',
] as const;

/** What was done with the data that say who subjects are, by whom and why, and what left the registry. */
export function Screen() {
  const { t, number } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const asked = askedOf(filter);
  const register = useInfiniteQuery(privacyQuery(study, asked));
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`audit.${name}`)}
      name={name}
      value={filter[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      w={165}
    />
  );
  return (
    <Page
      title={t('nav.privacy')}
      hint={t('privacy.hint')}
      actions={<SaveCsv href={registerCsvHref(study, 'privacy-register', asked)} />}
    >
      <Group align="flex-end" gap="sm">
        <ChoiceFilter
          label={t('privacy.kind')}
          name="kind"
          value={asked.kind}
          choices={KINDS}
          none={t('privacy.all')}
          text={(kind) => t(`privacy.kind.${kind}`)}
          onChange={(kind) => set({ kind })}
        />
        <TextFilter
          label={t('patients.search')}
          name="patient"
          value={filter.patient}
          onChange={(patient) => set({ patient })}
        />
        <TextFilter
          label={t('access.account')}
          name="actor"
          value={filter.actor}
          onChange={(actor) => set({ actor })}
        />
        {day('from')}
        {day('to')}
      </Group>
      <Pending of={register}>
        {(data) => {
          const entries = rowsOf(data);
          if (entries.length === 0 && !register.hasNextPage) {
            return <Empty title={t('privacy.none')} hint={t('privacy.noneHint')} />;
          }
          return (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t(register.hasNextPage ? 'privacy.first' : 'privacy.shown', { n: number(entries.length) })}
              </Text>
              <PrivacyTable study={study} entries={entries} />
              <MoreRows of={register} />
            </>
          );
        }}
      </Pending>
    </Page>
  );
}

function askedOf(filter: Readonly<Record<string, string | undefined>>): PrivacyFilter {
  const { patient, actor, from, to } = filter;
  const kind = KINDS.find((known) => known === filter.kind);
  return {
    ...(kind && { kind }),
    ...(patient && { patient }),
    ...(actor && { actor }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
