import { Anchor, Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Pending } from '../../ui/pending.js';

export interface Sides {
  readonly study: string;
  readonly a: string;
  readonly b: string;
}

/** Best response by one criterion against the other, and the subjects off the diagonal. */
export function CrossTable({ study, a, b }: Sides) {
  const { t, code } = useI18n();
  const comparison = useQuery({
    queryKey: ['study', study, 'criteria', a, b],
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/outcomes/criteria-comparison', {
          params: { path: { study }, query: { a, b } },
        }),
      ),
  });
  const name = (value: string | null) => (value === null ? t('criteria.noResponse') : code('code', value));
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('criteria.cross')}
      </Title>
      <Pending of={comparison}>
        {({ cells }) => {
          const values = [...new Set(cells.flatMap((cell) => [cell.a, cell.b]))].sort();
          const count = (row: string | null, column: string | null) =>
            cells.find((cell) => cell.a === row && cell.b === column)?.count ?? 0;
          const differing = cells
            .filter((cell) => cell.a !== cell.b)
            .flatMap((cell) => cell.subjects.map(({ patientId }) => ({ patientId, a: cell.a, b: cell.b })));
          return (
            <>
              <div className="scroll-x">
                <table className="plain" data-cross-table="">
                  <thead>
                    <tr>
                      <th scope="col">
                        {code('code', a)} ↓ / {code('code', b)} →
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
                            {row === column ? <strong>{count(row, column)}</strong> : count(row, column)}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Title order={3} size="h5" mt="md">
                {t('criteria.differ', { n: differing.length })}
              </Title>
              {differing.length === 0 && <Text size="sm">{t('criteria.none')}</Text>}
              {differing.map((each) => (
                <Text key={each.patientId} size="sm" data-differs={each.patientId}>
                  <Anchor component={Link} to={`/s/${study}/patients/${each.patientId}`}>
                    {each.patientId}
                  </Anchor>{' '}
                  {name(each.a)} → {name(each.b)}
                </Text>
              ))}
            </>
          );
        }}
      </Pending>
    </Card>
  );
}
