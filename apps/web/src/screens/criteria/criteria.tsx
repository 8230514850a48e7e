import { Anchor, Card, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { RESPONSE_RULES } from '#clinical';
import { outcome, type PatientRecord, type Study } from '#trial';
import { logQuery, useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { recordsOf } from '../../subject/cohort.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';

const RULES = Object.keys(RESPONSE_RULES);

/** Two response criteria on the same events: who differs, and what it does to the endpoints. Derived in the browser. */
export function Screen() {
  const { t, code } = useI18n();
  const { study: studyId = '' } = useParams();
  const study = useStudy(studyId);
  const log = useQuery(logQuery(studyId));
  const [search, setSearch] = useSearchParams();
  const a = search.get('a') ?? 'choi-2007';
  const b = search.get('b') ?? 'recist-1.1';
  const pick = (name: 'a' | 'b', label: string, value: string) => (
    <NativeSelect
      label={label}
      name={name}
      value={value}
      onChange={(event) => setSearch({ a, b, [name]: event.currentTarget.value }, { replace: true })}
    >
      {RULES.map((rule) => (
        <option key={rule} value={rule}>
          {code('code', rule)}
        </option>
      ))}
    </NativeSelect>
  );
  return (
    <Page title={t('nav.criteria')} hint={t('criteria.hint')}>
      <Group>
        {pick('a', t('criteria.a'), a)}
        {pick('b', t('criteria.b'), b)}
      </Group>
      <Pending of={log}>{({ events }) => <Comparison study={study} events={events} a={a} b={b} />}</Pending>
    </Page>
  );
}

type Events = Parameters<typeof recordsOf>[0];

function Comparison({ study, events, a, b }: { study: Study; events: Events; a: string; b: string }) {
  const both = useMemo(() => {
    const { settings } = study.protocol.response;
    const by = (rule: string) =>
      recordsOf(events, study.protocol, rule).filter(({ setting }) => settings.includes(setting));
    return { a: by(a), b: by(b) };
  }, [events, study, a, b]);
  return (
    <>
      <CrossTable {...both} ruleA={a} ruleB={b} studyId={study.studyId} />
      <Effect study={study} {...both} ruleA={a} ruleB={b} />
    </>
  );
}

interface Pair {
  readonly a: readonly PatientRecord[];
  readonly b: readonly PatientRecord[];
  readonly ruleA: string;
  readonly ruleB: string;
}

const best = (record: PatientRecord | undefined) => record?.bestResponse?.value ?? 'NONE';

function CrossTable({ a, b, ruleA, ruleB, studyId }: Pair & { studyId: string }) {
  const { t, code } = useI18n();
  const name = (value: string) => (value === 'NONE' ? t('criteria.noResponse') : code('code', value));
  const other = new Map(b.map((record) => [record.patientId, record]));
  const values = [...new Set([...a, ...b].map(best))].sort();
  const pairs = a.map((record) => ({
    id: record.patientId,
    a: best(record),
    b: best(other.get(record.patientId)),
  }));
  const differing = pairs.filter((pair) => pair.a !== pair.b);
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('criteria.cross')}
      </Title>
      <div className="scroll-x">
        <table className="plain" data-cross-table="">
          <thead>
            <tr>
              <th scope="col">
                {code('code', ruleA)} ↓ / {code('code', ruleB)} →
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
                {values.map((column) => {
                  const n = pairs.filter((pair) => pair.a === row && pair.b === column).length;
                  return (
                    <td key={column} className="number" data-same={row === column}>
                      {row === column ? <strong>{n}</strong> : n}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Title order={3} size="h5" mt="md">
        {t('criteria.differ', { n: differing.length })}
      </Title>
      {differing.length === 0 && <Text size="sm">{t('criteria.none')}</Text>}
      {differing.map((pair) => (
        <Text key={pair.id} size="sm" data-differs={pair.id}>
          <Anchor component={Link} to={`/s/${studyId}/patients/${pair.id}`}>
            {pair.id}
          </Anchor>{' '}
          {name(pair.a)} → {name(pair.b)}
        </Text>
      ))}
    </Card>
  );
}

function Effect({ study, a, b, ruleA, ruleB }: Pair & { study: Study }) {
  const { t, code, number } = useI18n();
  const rows = useMemo(() => {
    const [tableA, tableB] = [a, b].map((records) => outcome('survival', records, study).table.rows);
    return study.protocol.endpoints.flatMap(({ id }) => {
      const find = (rows: typeof tableA, part: string) => rows?.find((row) => row.id === `${id}.${part}`);
      if (!find(tableA, 'n')?.value) return [];
      return [
        {
          id,
          events: [find(tableA, 'events'), find(tableB, 'events')],
          median: [find(tableA, 'median'), find(tableB, 'median')],
        },
      ];
    });
  }, [a, b, study]);
  const shown = (value: unknown) => (typeof value === 'number' ? number(value) : t('figure.notReached'));
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('criteria.effect')}
      </Title>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('outcome.endpoint')}</th>
              {[
                { side: 'a', rule: ruleA },
                { side: 'b', rule: ruleB },
              ].flatMap(({ side, rule }) => [
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
            {rows.map(({ id, events, median }) => (
              <tr key={id}>
                <th scope="row">{code('code', id)}</th>
                {[0, 1].flatMap((index) => [
                  <td key={`e${index}`} className="number">
                    {shown(events[index]?.value)}
                  </td>,
                  <td key={`m${index}`} className="number">
                    {shown(median[index]?.value)}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
