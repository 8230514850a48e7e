import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { factCatalogue, mayBeNamed } from '#trial';
import { useStudy } from '../../api/queries.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { useFilter } from '../../ui/use-filter.js';
import { Attrition } from './attrition.js';
import { type Criterion, criteriaIn, emptyCriterion, whereOf } from './criterion.js';
import { CriterionRow } from './criterion-row.js';
import { SaveCohort } from './save-cohort.js';
import { SavedCohorts } from './saved-cohorts.js';

/** A cohort is built by criteria whose effect is counted at once; what is built is part of the address until it is saved. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const { protocol } = useStudy(study);
  const { filter, set } = useFilter();
  const facts = useMemo(() => factCatalogue(protocol).filter(({ name }) => mayBeNamed(name)), [protocol]);
  const rows = useMemo(() => criteriaIn(filter.define), [filter.define]);
  const change = (next: readonly Criterion[]) => set({ define: next.length ? JSON.stringify(next) : '' });
  const add = () => {
    const fact = facts.find(({ name }) => name === 'setting') ?? facts[0];
    if (fact) change([...rows, emptyCriterion(fact)]);
  };
  const wheres = rows.map((row) => {
    const fact = facts.find(({ name }) => name === row.fact);
    return fact ? whereOf(row, fact.type) : null;
  });
  const complete = wheres.filter((where) => where !== null);
  return (
    <Page title={t('nav.cohort')} hint={t('cohort.hint')}>
      <Card withBorder padding="md">
        <Title order={2} size="h4" mb="sm">
          {t('cohort.build')}
        </Title>
        <Stack gap="sm">
          {rows.length === 0 && <Text size="sm">{t('cohort.empty')}</Text>}
          {rows.map((row, index) => (
            <CriterionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
              key={index}
              index={index}
              criterion={row}
              facts={facts}
              onChange={(next) => change(rows.with(index, next))}
              onRemove={() => change(rows.toSpliced(index, 1))}
            />
          ))}
          <Group>
            <Button variant="default" onClick={add}>
              {t('cohort.add')}
            </Button>
          </Group>
        </Stack>
      </Card>
      <Attrition study={study} criteria={complete} />
      {useMay('cohort.define') && complete.length > 0 && complete.length === rows.length && (
        <SaveCohort study={study} criteria={complete} onSaved={() => set({ define: '' })} />
      )}
      <SavedCohorts study={study} />
    </Page>
  );
}
