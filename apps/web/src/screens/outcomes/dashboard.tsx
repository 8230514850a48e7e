import { Card, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { drawPlot } from '#plots';
import type { OutcomeName } from '#trial';
import { type OutcomeView, useOutcome } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import { Definition } from '../../ui/definition.js';
import { useExplain } from '../../ui/explain-drawer.js';
import { OutcomeRows } from '../../ui/outcome-table.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';

const TABLES = [
  ['flow', 'dashboard.flow'],
  ['baseline', 'dashboard.baseline'],
  ['response', 'dashboard.response'],
  ['exposure', 'dashboard.exposure'],
  ['adverse-events', 'dashboard.adverse'],
] as const satisfies readonly (readonly [OutcomeName, Key])[];

/** The cohort at a glance: flow, baseline, response, dose, adverse events. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const chosen = TABLES.find(([name]) => name === search.get('table'))?.[0] ?? 'flow';
  const show = (table: string | null) => setSearch(table ? { table } : {}, { replace: true });
  return (
    <Page title={t('nav.dashboard')} hint={t('dashboard.hint')}>
      <Tabs value={chosen} onChange={show} keepMounted={false}>
        <Tabs.List>
          {TABLES.map(([name, label]) => (
            <Tabs.Tab key={name} value={name}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABLES.map(([name]) => (
          <Tabs.Panel key={name} value={name} pt="md">
            <Table study={study} name={name} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function Table({ study, name }: { study: string; name: OutcomeName }) {
  const { phrase } = useI18n();
  const outcome = useOutcome(study, name);
  return (
    <Pending of={outcome}>
      {(table) => (
        <Card withBorder padding="md">
          {(name === 'flow' || name === 'adverse-events') && <RowsPlot table={table} plot={name} />}
          <OutcomeRows outcome={name} caption={phrase(table.title)} rows={table.rows} />
          <Definition of={table} />
        </Card>
      )}
    </Pending>
  );
}

function RowsPlot({ table, plot }: { table: OutcomeView; plot: 'flow' | 'adverse-events' }) {
  const { language } = useI18n();
  const explain = useExplain();
  const svg = useMemo(() => drawPlot({ plot, rows: table.rows }, language), [plot, table, language]);
  return (
    <PlotView svg={svg} onMark={({ explain: row }) => row && explain(plot, row.slice(plot.length + 1))} />
  );
}
