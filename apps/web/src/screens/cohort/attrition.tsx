import { Anchor, Card, Flex, Text, Title, UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AttritionAnswer } from '#contracts';
import type { Where } from '#trial';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import classes from '../../ui/outcome-table.module.css';
import { Pending } from '../../ui/pending.js';
import { useWhereText } from './use-where-text.js';

/** How many subjects each criterion leaves, counted by the registry as the criteria change; a count opens its subjects. */
export function Attrition({ study, criteria }: { study: string; criteria: readonly Where[] }) {
  const { t } = useI18n();
  const counted = useQuery({
    queryKey: ['study', study, 'attrition', criteria],
    enabled: criteria.length > 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.POST('/api/studies/{study}/cohorts/attrition', {
          params: { path: { study } },
          body: { criteria: [...criteria] },
        }),
      ),
  });
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('cohort.attrition')}
      </Title>
      {criteria.length === 0 ? (
        <Text size="sm">{t('cohort.incomplete')}</Text>
      ) : (
        <Pending of={counted}>
          {(found) => (
            <Steps
              study={study}
              found={found as AttritionAnswer}
              criteria={counted.isPlaceholderData ? [] : criteria}
            />
          )}
        </Pending>
      )}
    </Card>
  );
}

interface Group {
  readonly title: string;
  readonly subjects: readonly { readonly patientId: string }[];
}

function Steps(props: { study: string; found: AttritionAnswer; criteria: readonly Where[] }) {
  const { study, found, criteria } = props;
  const { t, phrase, number } = useI18n();
  const whereText = useWhereText();
  const words = (index: number) => {
    const where = criteria[index];
    return where ? whereText(where) : phrase(found.steps[index]?.criterion ?? '');
  };
  const [shown, setShown] = useState<'remaining' | number>('remaining');
  const step = shown === 'remaining' ? undefined : found.steps[shown];
  const group: Group = step
    ? { title: t('cohort.leftOutBy', { what: words(Number(shown)) }), subjects: step.leftOut }
    : { title: t('cohort.remaining', { n: found.remaining.length }), subjects: found.remaining };
  const opens = (which: typeof shown, n: number) => (
    <UnstyledButton className={classes.figure} aria-pressed={shown === which} onClick={() => setShown(which)}>
      {number(n)}
    </UnstyledButton>
  );
  return (
    <>
      <div className="scroll-x">
        <table className="plain" data-attrition={found.remaining.length}>
          <thead>
            <tr>
              <th scope="col">{t('cohort.criteria')}</th>
              <th scope="col" className="number">
                {t('cohort.left')}
              </th>
              <th scope="col" className="number">
                {t('cohort.leftOut')}
              </th>
              <th scope="col" className="number">
                {t('cohort.unknown')}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('analysis.everybody')}</th>
              <td className="number">{number(found.subjects)}</td>
              <td />
              <td />
            </tr>
            {found.steps.map(({ remaining, excluded, unknown }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one criterion
              <tr key={index}>
                <th scope="row">{words(index)}</th>
                <td className="number">
                  {index === found.steps.length - 1 ? opens('remaining', remaining) : number(remaining)}
                </td>
                <td className="number">{opens(index, excluded)}</td>
                <td className="number">{number(unknown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" mt="xs">
        {t('cohort.hash')} <code className="id">{found.hash}</code>
      </Text>
      <Subjects study={study} group={group} />
    </>
  );
}

const LISTED = 300;

function Subjects({ study, group }: { study: string; group: Group }) {
  const { t, number } = useI18n();
  return (
    <section aria-live="polite">
      <Title order={3} size="h5" mt="md">
        {group.title}
      </Title>
      <Flex wrap="wrap" columnGap="xs" fz="sm" lh="24px">
        {group.subjects.slice(0, LISTED).map(({ patientId }) => (
          <Anchor key={patientId} inherit component={Link} to={`/s/${study}/patients/${patientId}`}>
            {patientId}
          </Anchor>
        ))}
        {group.subjects.length > LISTED && t('cuts.others', { n: number(group.subjects.length - LISTED) })}
        {group.subjects.length === 0 && '–'}
      </Flex>
    </section>
  );
}
