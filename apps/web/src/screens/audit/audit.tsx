import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { auditCsvHref, auditFilterIn, auditQuery } from '../../api/audit.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { MoreRows, rowsOf } from '../../ui/more-rows.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { SaveCsv } from '../../ui/save-csv.js';
import { useFilter } from '../../ui/use-filter.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { Reviews } from './reviews.js';

/** Everything recorded in a study: who, what, when, why. What is looked at is the address; a review of it is recorded. */
export function Screen() {
  const { t, number } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const asked = useMemo(() => auditFilterIn(filter), [filter]);
  const trail = useInfiniteQuery(auditQuery(study, asked));
  const mayReview = useMay('audit.review');
  return (
    <Page
      title={t('nav.audit')}
      hint={t('audit.hint')}
      actions={<SaveCsv href={auditCsvHref(study, asked)} />}
    >
      <AuditFilters filter={asked} onChange={set} />
      <Pending of={trail}>
        {(data) => {
          const entries = rowsOf(data);
          return entries.length === 0 ? (
            <Empty title={t('audit.none')} />
          ) : (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t(trail.hasNextPage ? 'audit.first' : 'audit.all', {
                  n: number(entries.length),
                  position: number(data.pages[0]?.position ?? 0),
                })}
              </Text>
              <AuditTable study={study} entries={entries} />
              <MoreRows of={trail} />
            </>
          );
        }}
      </Pending>
      <Reviews study={study} filter={asked} mayReview={mayReview} />
    </Page>
  );
}
