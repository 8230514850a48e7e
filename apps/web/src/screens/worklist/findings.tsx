import { Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import { Finding, type Item } from './finding.js';
import classes from './findings.module.css';

interface FindingsProps {
  readonly study: string;
  readonly items: readonly Item[];
  readonly all: number;
  readonly on: string;
  readonly more: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

const NEAR = 20;

/** Findings, of which only those in view are in the page; the next ones are fetched as one comes near the end. */
export function Findings({ study, items, all, on, more }: FindingsProps) {
  const { t, number } = useI18n();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 118,
    overscan: 6,
    getItemKey: (index) => keyOf(items[index], index),
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const wanted = last >= items.length - NEAR && more.hasNextPage && !more.isFetchingNextPage;
  const { fetchNextPage } = more;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);
  return (
    <>
      <Text size="sm" c="gray.7" role="status">
        {t('worklist.shown', { n: number(all) })}
      </Text>
      <div
        ref={scroll}
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('nav.worklist')}
        data-items={items.length}
      >
        <div role="list" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index, start, key }) => {
            const item = items[index];
            return (
              <div
                key={key}
                role="listitem"
                aria-setsize={all}
                aria-posinset={index + 1}
                ref={virtual.measureElement}
                data-index={index}
                className={classes.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item && <Finding study={study} item={item} on={on} />}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const keyOf = (item: Item | undefined, index: number): string =>
  item ? (item.findingId ?? `${item.patientId} ${item.kind} ${item.dueOn}`) : String(index);
