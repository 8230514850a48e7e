import { Card, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { drawPlot, type PlotName } from '#plots';
import { analysisIn } from '../../api/analysis.js';
import { usePlot } from '../../api/plots.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import { AnalysisBar } from '../../ui/analysis-bar.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';
import { SavePlot } from '../../ui/save-plot.js';
import { useFilter } from '../../ui/use-filter.js';
import { useOpenMark } from '../../ui/use-open-mark.js';

const SHOWN = [
  ['swimmer', 'plots.swimmer'],
  ['waterfall', 'plots.waterfall'],
  ['spider', 'plots.spider'],
  ['adverse-events', 'plots.tornado'],
  ['doses', 'plots.doses'],
  ['flow', 'plots.flow'],
] as const satisfies readonly (readonly [PlotName, Key])[];

/** The plots of the cohort's subjects. A mark opens the subject, its event, or what is behind a bar. */
export function Screen() {
  const { t, language } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const analysis = analysisIn(filter);
  const name = SHOWN.find(([each]) => each === filter.plot)?.[0] ?? 'swimmer';
  const plot = usePlot(study, { name, analysis });
  const svg = useMemo(() => (plot.data ? drawPlot(plot.data.data, language) : ''), [plot.data, language]);
  const open = useOpenMark(study);
  return (
    <Page title={t('nav.plots')} hint={t('plots.hint')}>
      <div className="scroll-x">
        <SegmentedControl
          aria-label={t('plots.choose')}
          value={name}
          onChange={(plot) => set({ plot })}
          data={SHOWN.map(([value, label]) => ({ value, label: t(label) }))}
        />
      </div>
      <AnalysisBar study={study} groups={false} />
      <Card withBorder padding="md">
        <Pending of={plot}>
          {() => (
            <>
              <PlotView svg={svg} onMark={open} />
              <SavePlot study={study} question={{ name, analysis }} svg={svg} />
            </>
          )}
        </Pending>
      </Card>
    </Page>
  );
}
