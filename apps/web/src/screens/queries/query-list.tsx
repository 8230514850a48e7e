import { Drawer, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { governanceQuery, type QueriesFilter, queriesQuery } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { MoreRows, rowsOf } from '../../ui/more-rows.js';
import { Pending } from '../../ui/pending.js';
import { useFilter } from '../../ui/use-filter.js';
import { QueryTable } from './query-table.js';
import { QueryThread } from './query-thread.js';

/** Queries, the oldest first; a row opens its thread, which is part of the address: `?query=&of=`. */
export function QueryList({ study, filter: wanted }: { study: string; filter: QueriesFilter }) {
  const { t, number } = useI18n();
  const { filter, set } = useFilter();
  const queries = useInfiniteQuery(queriesQuery(study, wanted));
  return (
    <>
      <Pending of={queries}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Empty title={t('query.none')} />;
          return (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t('list.shown', { n: number(rows.length), all: number(data.pages[0]?.total ?? 0) })}
              </Text>
              <QueryTable
                study={study}
                rows={rows}
                onOpen={({ queryId, patientId }) => set({ query: queryId, of: patientId }, false)}
              />
              <MoreRows of={queries} />
            </>
          );
        }}
      </Pending>
      <ThreadDrawer
        study={study}
        patient={filter.of ?? ''}
        queryId={filter.query ?? ''}
        onClose={() => set({ query: '', of: '' })}
      />
    </>
  );
}

function ThreadDrawer(props: { study: string; patient: string; queryId: string; onClose: () => void }) {
  const { t } = useI18n();
  const { study, patient, queryId } = props;
  const opened = patient !== '' && queryId !== '';
  const governance = useQuery({ ...governanceQuery(study, patient), enabled: opened });
  return (
    <Drawer
      opened={opened}
      onClose={props.onClose}
      position="right"
      size="lg"
      title={t('query.thread', { id: patient })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && (
        <Pending of={governance}>
          {({ queries }) => {
            const query = queries.find((each) => each.queryId === queryId);
            if (!query) return <Empty title={t('query.unknown')} />;
            return <QueryThread study={study} patient={patient} query={query} />;
          }}
        </Pending>
      )}
    </Drawer>
  );
}
