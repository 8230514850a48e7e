import { Card, Checkbox, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { drawPlot } from '#plots';
import { Anchor, EndpointDefinition } from '#trial';
import { analysisIn } from '../../api/analysis.js';
import { usePlot } from '../../api/plots.js';
import { useOutcome, useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { AnalysisBar, Choice } from '../../ui/analysis-bar.js';
import { Definition } from '../../ui/definition.js';
import { OutcomeRows } from '../../ui/outcome-table.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';
import { SavePlot } from '../../ui/save-plot.js';
import { useFilter } from '../../ui/use-filter.js';
import { useOpenMark } from '../../ui/use-open-mark.js';

/** One endpoint: its curve, and the rows it is read from. All that was chosen is part of the address. */
export function Screen() {
  const { t, code, language } = useI18n();
  const { study = '' } = useParams();
  const { protocol } = useStudy(study);
  const { filter, set } = useFilter();
  const analysis = analysisIn(filter);
  const endpoint = protocol.endpoints.find(({ id }) => id === analysis.endpoint) ?? protocol.endpoints[0];
  const groups = filter.groups === '1' || analysis.groupBy !== undefined;
  const question = { name: 'survival', analysis, groups } as const;
  const plot = usePlot(study, question);
  const svg = useMemo(() => (plot.data ? drawPlot(plot.data.data, language) : ''), [plot.data, language]);
  const open = useOpenMark(study);
  const coded = (values: readonly string[]) => values.map((value) => ({ value, label: code('code', value) }));
  return (
    <Page title={t('nav.survival')} hint={t('survival.hint')}>
      <AnalysisBar study={study}>
        <Choice part="endpoint" unless={null} options={coded(protocol.endpoints.map(({ id }) => id))} />
        <Choice
          part="start"
          unless={t('analysis.protocol', { rule: code('code', endpoint?.start ?? '') })}
          options={coded(Anchor.options.filter((anchor) => anchor !== endpoint?.start))}
        />
        <Choice
          part="censorAt"
          unless={t('analysis.protocol', { rule: code('code', endpoint?.censorAt ?? '') })}
          options={coded(
            EndpointDefinition.shape.censorAt.options.filter((rule) => rule !== endpoint?.censorAt),
          )}
        />
      </AnalysisBar>
      <Checkbox
        label={t('survival.groups')}
        checked={groups}
        onChange={(event) => set({ groupBy: '', groups: event.currentTarget.checked ? '1' : '' })}
      />
      <Card withBorder padding="md">
        <Pending of={plot}>
          {() => (
            <>
              <PlotView svg={svg} onMark={open} />
              <SavePlot study={study} question={question} svg={svg} />
            </>
          )}
        </Pending>
      </Card>
      {endpoint && <Figures study={study} endpoint={endpoint.id} groups={groups} />}
    </Page>
  );
}

/** The rows of an endpoint; each number opens who is behind it. */
function Figures(props: { study: string; endpoint: string; groups: boolean }) {
  const { t, phrase } = useI18n();
  const { filter } = useFilter();
  const table = useOutcome(props.study, 'survival', analysisIn(filter));
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('survival.table')}
      </Title>
      <Pending of={table}>
        {(found) => (
          <>
            <OutcomeRows
              outcome="survival"
              caption={phrase(found.title)}
              rows={found.rows.filter(
                ({ section, group }) =>
                  section?.startsWith(`${props.endpoint}:`) && (props.groups || group === null),
              )}
            />
            <Definition of={found} />
          </>
        )}
      </Pending>
    </Card>
  );
}
