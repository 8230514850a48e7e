import { Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type ConsentFilter, consentsQuery, registerCsvHref } from '../../api/registers.js';
import { useI18n } from '../../i18n/i18n.js';
import { ChoiceFilter } from '../../ui/choice-filter.js';
import { Empty } from '../../ui/empty.js';
import { MoreRows, rowsOf } from '../../ui/more-rows.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { SaveCsv } from '../../ui/save-csv.js';
import { SiteSelect } from '../../ui/site-select.js';
import { TextFilter } from '../../ui/text-filter.js';
import { useFilter } from '../../ui/use-filter.js';
import { ConsentTable } from './consent-table.js';

const STATES = ['GIVEN', 'WITHDRAWN', 'NONE'] as const;

/** Who consented when, to which version of the form, who withdrew, and who is to be asked again. */
export function Screen() {
  const { t, number } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const asked = askedOf(filter);
  const consents = useInfiniteQuery(consentsQuery(study, asked));
  return (
    <Page
      title={t('nav.consents')}
      hint={t('consents.hint')}
      actions={<SaveCsv href={registerCsvHref(study, 'consents', asked)} />}
    >
      <Group align="flex-end" gap="sm">
        <ChoiceFilter
          label={t('consents.state')}
          name="state"
          value={asked.state}
          choices={STATES}
          none={t('consents.all')}
          text={(state) => t(`consents.state.${state}`)}
          onChange={(state) => set({ state })}
        />
        <SiteSelect study={study} value={filter.site ?? ''} onChange={(site) => set({ site })} />
        <TextFilter
          label={t('consents.version')}
          name="formVersion"
          value={filter.formVersion}
          onChange={(formVersion) => set({ formVersion })}
        />
        <TextFilter
          label={t('consents.askAgain')}
          name="notFormVersion"
          value={filter.notFormVersion}
          onChange={(notFormVersion) => set({ notFormVersion })}
        />
      </Group>
      <Pending of={consents}>
        {(data) => {
          const subjects = rowsOf(data);
          if (subjects.length === 0) {
            return <Empty title={t('consents.none')} hint={t('consents.noneHint')} />;
          }
          return (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t(consents.hasNextPage ? 'consents.first' : 'consents.shown', {
                  n: number(subjects.length),
                })}
              </Text>
              <ConsentTable study={study} subjects={subjects} />
              <MoreRows of={consents} />
            </>
          );
        }}
      </Pending>
    </Page>
  );
}

function askedOf(filter: Readonly<Record<string, string | undefined>>): ConsentFilter {
  const { site, formVersion, notFormVersion } = filter;
  const state = STATES.find((known) => known === filter.state);
  return {
    ...(state && { state }),
    ...(site && { site }),
    ...(formVersion && { formVersion }),
    ...(notFormVersion && { notFormVersion }),
  };
}
