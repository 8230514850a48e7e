import { Card, Checkbox, Group, NativeSelect, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { drawPlot } from '#plots';
import { usePlot } from '../../api/plots.js';
import { useOutcome, useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { Definition } from '../../ui/definition.js';
import { OutcomeRows } from '../../ui/outcome-table.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';
import { SavePlot } from '../../ui/save-plot.js';

/** One endpoint: its curve, and the rows it is read from. Endpoint and grouping are part of the address. */
export function Screen() {
  const { t, code, phrase, language } = useI18n();
  const { study = '' } = useParams();
  const { protocol } = useStudy(study);
  const [search, setSearch] = useSearchParams();
  const endpoint = search.get('endpoint') ?? protocol.endpoints[0]?.id ?? '';
  const groups = search.get('groups') === '1';
  const plot = usePlot(study, { name: 'survival', endpoint, groups });
  const table = useOutcome(study, 'survival');
  const svg = useMemo(() => (plot.data ? drawPlot(plot.data.data, language) : ''), [plot.data, language]);
  const change = (next: { endpoint: string; groups: boolean }) =>
    setSearch({ endpoint: next.endpoint, ...(next.groups && { groups: '1' }) }, { replace: true });
  return (
    <Page title={t('nav.survival')} hint={t('survival.hint')}>
      <Group align="flex-end">
        <NativeSelect
          label={t('outcome.endpoint')}
          value={endpoint}
          onChange={(event) => change({ endpoint: event.currentTarget.value, groups })}
        >
          {protocol.endpoints.map(({ id }) => (
            <option key={id} value={id}>
              {code('code', id)}
            </option>
          ))}
        </NativeSelect>
        <Checkbox
          label={t('survival.groups')}
          checked={groups}
          pb={8}
          onChange={(event) => change({ endpoint, groups: event.currentTarget.checked })}
        />
      </Group>
      <Card withBorder padding="md">
        <Pending of={plot}>
          {({ data }) => (
            <>
              <PlotView svg={svg} />
              <SavePlot name={`survival-${endpoint}`} svg={svg} data={data} />
            </>
          )}
        </Pending>
      </Card>
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
                  ({ section, group }) => section?.startsWith(`${endpoint}:`) && (groups || group === null),
                )}
              />
              <Definition of={found} />
            </>
          )}
        </Pending>
      </Card>
    </Page>
  );
}
