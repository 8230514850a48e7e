import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Governance } from '../../subject/governance.js';
import { Empty } from '../../ui/empty.js';
import { AskQuery } from '../queries/ask-query.js';
import { QueryThread } from '../queries/query-thread.js';

const SETTLED: ReadonlySet<string> = new Set(['CLOSED', 'CANCELLED']);

/** Every query about a subject, those that wait first. */
export function SubjectQueries({ study, governance }: { study: string; governance: Governance }) {
  const { t } = useI18n();
  const mayOpen = useMay('query.open');
  const [asking, setAsking] = useState(false);
  const { patientId, queries } = governance;
  const sorted = queries.toSorted((a, b) => Number(SETTLED.has(a.state)) - Number(SETTLED.has(b.state)));
  return (
    <Stack>
      {mayOpen && (
        <Button variant="default" w="fit-content" onClick={() => setAsking(true)}>
          {t('query.askRecord')}
        </Button>
      )}
      {queries.length === 0 && <Empty title={t('query.none')} />}
      {sorted.map((query) => (
        <QueryThread key={query.queryId} study={study} patient={patientId} query={query} />
      ))}
      {asking && <AskQuery study={study} patient={patientId} event={null} onDone={() => setAsking(false)} />}
    </Stack>
  );
}
