import { Anchor, Card, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CriteriaComparisonAnswer } from '#contracts';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import classes from '../../ui/outcome-table.module.css';
import { Pending } from '../../ui/pending.js';
import { ScrollX } from '../../ui/scroll-x.js';

export interface Sides {
  readonly study: string;
  readonly a: string;
  readonly b: string;
}

type Cell = Pick<(typeof CriteriaComparisonAnswer._output.cells)[number], 'a' | 'b' | 'count' | 'subjects'>;

/** Best response by one criterion against the other; a cell opens its subjects, those off the diagonal at first. */
export function CrossTable(sides: Sides) {
  const { study, a, b } = sides;
  const { t } = useI18n();
  const comparison = useQuery({
    queryKey: ['study', study, 'criteria', a, b],
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/outcomes/criteria-comparison', {
          params: { path: { study }, query: { a, b } },
        }),
      ),
  });
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('criteria.cross')}
      </Title>
      <Pending of={comparison}>
        {({ cells }) => <Cells key={`${a}/${b}`} sides={sides} cells={cells} />}
      </Pending>
    </Card>
  );
}

function Cells({ sides, cells }: { sides: Sides; cells: readonly Cell[] }) {
  const { t, code } = useI18n();
  const [chosen, setChosen] = useState<Cell | null>(null);
  const name = useResponseName();
  const values = [...new Set(cells.flatMap((cell) => [cell.a, cell.b]))].sort();
  const differing = cells.filter((cell) => cell.a !== cell.b);
  const number = (row: string | null, column: string | null) => {
    const cell = cells.find((each) => each.a === row && each.b === column);
    if (!cell) return 0;
    const label = `${name(row)} / ${name(column)}: ${cell.count}`;
    return (
      <UnstyledButton className={classes.figure} aria-label={label} onClick={() => setChosen(cell)}>
        {cell.count}
      </UnstyledButton>
    );
  };
  return (
    <>
      <ScrollX label={t('criteria.cross')}>
        <table className="plain wide" data-cross-table="">
          <thead>
            <tr>
              <th scope="col">
                {code('code', sides.a)} ↓ / {code('code', sides.b)} →
              </th>
              {values.map((value) => (
                <th key={value} scope="col" className="number">
                  {name(value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((row) => (
              <tr key={row}>
                <th scope="row">{name(row)}</th>
                {values.map((column) => (
                  <td key={column} className="number">
                    {number(row, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {chosen ? (
        <Subjects study={sides.study} title={t('criteria.cell', { n: chosen.count })} cells={[chosen]} />
      ) : (
        <Subjects
          study={sides.study}
          title={t('criteria.differ', { n: differing.reduce((sum, { count }) => sum + count, 0) })}
          cells={differing}
        />
      )}
    </>
  );
}

function Subjects(props: { study: string; title: string; cells: readonly Cell[] }) {
  const { t } = useI18n();
  const name = useResponseName();
  return (
    <section aria-live="polite">
      <Title order={3} size="h5" mt="md">
        {props.title}
      </Title>
      {props.cells.length === 0 && <Text size="sm">{t('criteria.none')}</Text>}
      {props.cells.flatMap(({ a, b, subjects }) =>
        subjects.map(({ patientId }) => (
          <Text key={patientId} size="sm" data-differs={patientId}>
            <Anchor component={Link} to={`/s/${props.study}/patients/${patientId}`}>
              {patientId}
            </Anchor>{' '}
            {name(a)} → {name(b)}
          </Text>
        )),
      )}
    </section>
  );
}

function useResponseName(): (value: string | null) => string {
  const { t, code } = useI18n();
  return (value) => (value === null ? t('criteria.noResponse') : code('code', value));
}
