import { Card, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { drawPlot } from '#plots';
import type { OutcomeName } from '#trial';
import { analysisIn } from '../../api/analysis.js';
import { type OutcomeView, useOutcome } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import { AnalysisBar } from '../../ui/analysis-bar.js';
import { Definition } from '../../ui/definition.js';
import { OutcomeRows } from '../../ui/outcome-table.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';
import { SavePlot } from '../../ui/save-plot.js';
import { useFilter } from '../../ui/use-filter.js';
import { useOpenMark } from '../../ui/use-open-mark.js';

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
  const { filter, set } = useFilter();
  const chosen = TABLES.find(([name]) => name === filter.table)?.[0] ?? 'flow';
  return (
    <Page title={t('nav.dashboard')} hint={t('dashboard.hint')}>
      <AnalysisBar study={study} />
      <Tabs value={chosen} onChange={(table) => set({ table: table ?? '' })} keepMounted={false}>
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
  const { filter } = useFilter();
  const outcome = useOutcome(study, name, analysisIn(filter));
  return (
    <Pending of={outcome}>
      {(table) => (
        <Card withBorder padding="md">
          {(name === 'flow' || name === 'adverse-events') && (
            <RowsPlot study={study} table={table} plot={name} />
          )}
          <OutcomeRows outcome={name} caption={phrase(table.title)} rows={table.rows} />
          <Definition of={table} />
        </Card>
      )}
    </Pending>
  );
}

function RowsPlot(props: { study: string; table: OutcomeView; plot: 'flow' | 'adverse-events' }) {
  const { study, table, plot } = props;
  const { language } = useI18n();
  const { filter } = useFilter();
  const svg = useMemo(() => drawPlot({ plot, rows: table.rows }, language), [plot, table, language]);
  return (
    <>
      <PlotView svg={svg} onMark={useOpenMark(study)} />
      <SavePlot study={study} question={{ name: plot, analysis: analysisIn(filter) }} svg={svg} />
    </>
  );
}
