import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { registerCsvHref, type SeriousFilter, seriousEventsQuery } from '../../api/registers.js';
import { useI18n } from '../../i18n/i18n.js';
import { ChoiceFilter } from '../../ui/choice-filter.js';
import { Empty } from '../../ui/empty.js';
import { Instant } from '../../ui/instant.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { SaveCsv } from '../../ui/save-csv.js';
import { SiteSelect } from '../../ui/site-select.js';
import { useFilter } from '../../ui/use-filter.js';
import { SeriousTable } from './serious-table.js';

const STATES = ['OVERDUE', 'DUE', 'REPORTED_LATE', 'REPORTED'] as const;

/** Serious adverse events, each with its clock: who is to be told by when, and when they were. */
export function Screen() {
  const { t, number } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const state = STATES.find((known) => known === filter.state);
  const asked: SeriousFilter = { ...(state && { state }), ...(filter.site && { site: filter.site }) };
  const events = useQuery(seriousEventsQuery(study, asked));
  return (
    <Page
      title={t('nav.serious')}
      hint={t('serious.hint')}
      actions={<SaveCsv href={registerCsvHref(study, 'serious-adverse-events', asked)} />}
    >
      <Group align="flex-end" gap="sm">
        <ChoiceFilter
          label={t('serious.state')}
          name="state"
          value={state}
          choices={STATES}
          none={t('serious.all')}
          text={(each) => t(`serious.state.${each}`)}
          onChange={(value) => set({ state: value })}
        />
        <SiteSelect study={study} value={filter.site ?? ''} onChange={(site) => set({ site })} />
      </Group>
      <Pending of={events}>
        {({ items, asOf }) =>
          items.length === 0 ? (
            <Empty title={t('serious.none')} hint={t('serious.noneHint')} />
          ) : (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t('serious.shown', { n: number(items.length) })} <Instant utc={asOf} />
              </Text>
              <SeriousTable study={study} events={items} />
            </>
          )
        }
      </Pending>
    </Page>
  );
}
