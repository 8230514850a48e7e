import { Card, Checkbox, Group, Text } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { useOutcome } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { Definition } from '../../ui/definition.js';
import { Empty } from '../../ui/empty.js';
import { OutcomeRows } from '../../ui/outcome-table.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';

/** What was published beside what the events give now. */
export function Screen() {
  const { t, phrase, number } = useI18n();
  const { study = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const paper = useOutcome(study, 'paper');
  const only = search.get('only') === 'differing';
  return (
    <Page title={t('nav.paper')} hint={t('dashboard.hint')}>
      <Pending of={paper}>
        {(table) => {
          if (table.rows.length === 0) return <Empty title={t('paper.none')} hint={t('paper.noneHint')} />;
          const differing = table.rows.filter(({ agrees }) => agrees === false);
          return (
            <Card withBorder padding="md">
              <Group justify="space-between" mb="sm">
                <Text fw={600} role="status">
                  {t('outcome.differing', { n: number(differing.length), all: number(table.rows.length) })}
                </Text>
                <Checkbox
                  label={t('outcome.onlyDiffering')}
                  checked={only}
                  onChange={(event) =>
                    setSearch(event.currentTarget.checked ? { only: 'differing' } : {}, { replace: true })
                  }
                />
              </Group>
              <OutcomeRows
                outcome="paper"
                caption={phrase(table.title)}
                rows={only ? differing : table.rows}
                published
              />
              <Definition of={table} />
            </Card>
          );
        }}
      </Pending>
    </Page>
  );
}
