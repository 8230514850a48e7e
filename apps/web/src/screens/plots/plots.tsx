import { Card, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { drawPlot, type PlotName } from '#plots';
import { usePlot } from '../../api/plots.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import { useExplain } from '../../ui/explain-drawer.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { type MarkTarget, PlotView } from '../../ui/plot-view.js';
import { SavePlot } from '../../ui/save-plot.js';

const SHOWN = [
  ['swimmer', 'plots.swimmer'],
  ['waterfall', 'plots.waterfall'],
  ['spider', 'plots.spider'],
  ['adverse-events', 'plots.tornado'],
  ['doses', 'plots.doses'],
] as const satisfies readonly (readonly [PlotName, Key])[];

/** The plots of the cohort's subjects. A mark opens the subject, or what is behind a bar. */
export function Screen() {
  const { t, language } = useI18n();
  const { study = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const explain = useExplain();
  const name = SHOWN.find(([each]) => each === search.get('plot'))?.[0] ?? 'swimmer';
  const plot = usePlot(study, { name });
  const svg = useMemo(() => (plot.data ? drawPlot(plot.data.data, language) : ''), [plot.data, language]);
  const open = ({ patient, explain: row }: MarkTarget) => {
    if (patient) void navigate(`/s/${study}/patients/${patient}`);
    if (row) explain('adverse-events', row.slice('adverse-events/'.length));
  };
  return (
    <Page title={t('nav.plots')} hint={t('plots.hint')}>
      <div className="scroll-x">
        <SegmentedControl
          aria-label={t('plots.choose')}
          value={name}
          onChange={(value) => setSearch({ plot: value }, { replace: true })}
          data={SHOWN.map(([value, label]) => ({ value, label: t(label) }))}
        />
      </div>
      <Card withBorder padding="md">
        <Pending of={plot}>
          {({ data }) => (
            <>
              <PlotView svg={svg} onMark={open} />
              <SavePlot name={name} svg={svg} data={data} />
            </>
          )}
        </Pending>
      </Card>
    </Page>
  );
}
