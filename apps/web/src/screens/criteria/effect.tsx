import { Card, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutcomeRow } from '#trial';
import { outcomeQuery, useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { useExplain } from '../../ui/explain-drawer.js';
import { valueText } from '../../ui/figure.js';
import classes from '../../ui/outcome-table.module.css';
import { Pending } from '../../ui/pending.js';
import { ScrollX } from '../../ui/scroll-x.js';
import type { Sides } from './cross-table.js';

/** What the choice of criterion does to the endpoints: events and medians under both. */
export function Effect({ study, a, b }: Sides) {
  const i18n = useI18n();
  const { t, code, number } = i18n;
  const { protocol } = useStudy(study);
  const first = useQuery(outcomeQuery(study, 'survival', { criteria: a }));
  const second = useQuery(outcomeQuery(study, 'survival', { criteria: b }));
  const explain = useExplain();
  const shown = (row: OutcomeRow | undefined, criteria: string) =>
    row === undefined ? (
      '–'
    ) : (
      <UnstyledButton
        className={classes.figure}
        data-effect={`${criteria}/${row.id}`}
        onClick={() => explain('survival', row.id, { criteria })}
      >
        {typeof row.value === 'number' ? number(row.value) : valueText(row, i18n)}
      </UnstyledButton>
    );
  const sides = [
    { side: 'a', rule: a },
    { side: 'b', rule: b },
  ];
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('criteria.effect')}
      </Title>
      <Pending of={first}>
        {(tableA) => (
          <Pending of={second}>
            {(tableB) => (
              <ScrollX label={t('criteria.effect')}>
                <table className="plain wide">
                  <thead>
                    <tr>
                      <th scope="col">{t('outcome.endpoint')}</th>
                      {sides.flatMap(({ side, rule }) => [
                        <th key={`${side}-events`} scope="col" className="number">
                          {t('criteria.progressed')}, {code('code', rule)}
                        </th>,
                        <th key={`${side}-median`} scope="col" className="number">
                          {t('criteria.median')}, {code('code', rule)}
                        </th>,
                      ])}
                    </tr>
                  </thead>
                  <tbody>
                    {protocol.endpoints.map(({ id }) => (
                      <tr key={id}>
                        <th scope="row">{code('code', id)}</th>
                        {[tableA, tableB].flatMap(({ rows }, side) =>
                          ['events', 'median'].map((part) => (
                            <td key={`${side ? 'b' : 'a'}-${part}`} className="number">
                              {shown(
                                rows.find((row) => row.id === `${id}.${part}`),
                                side ? b : a,
                              )}
                            </td>
                          )),
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollX>
            )}
          </Pending>
        )}
      </Pending>
    </Card>
  );
}
