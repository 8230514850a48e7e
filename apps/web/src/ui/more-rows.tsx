import { Button, Center } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useI18n } from '../i18n/i18n.js';

/** All rows of a list that have been fetched, in order. */
export const rowsOf = <Row,>(data: InfiniteData<{ rows: Row[] }>): Row[] =>
  data.pages.flatMap(({ rows }) => rows);

/** The way to the rows that were not fetched yet. */
export function MoreRows({ of }: { of: UseInfiniteQueryResult }) {
  const { t } = useI18n();
  if (!of.hasNextPage) return null;
  return (
    <Center>
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {t('list.more')}
      </Button>
    </Center>
  );
}
