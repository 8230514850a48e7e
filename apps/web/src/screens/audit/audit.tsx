import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { LoggedEvent } from '#contracts';
import { logQuery } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { save } from '../../ui/save.js';
import { AuditTable } from './audit-table.js';
import { toCsv } from './csv.js';

/** Everything recorded in a study: who, what, when, why. A review is its address. */
export function Screen() {
  const { t, code, number } = useI18n();
  const { study = '' } = useParams();
  const log = useQuery(logQuery(study));
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => Object.fromEntries(search), [search]);
  const all = useMemo(() => log.data?.events.toReversed() ?? [], [log.data]);
  const shown = useMemo(() => all.filter((event) => matches(event, filter)), [all, filter]);
  const set = (name: string, value: string) =>
    setSearch(
      (present) => {
        if (value === '') present.delete(name);
        else present.set(name, value);
        return present;
      },
      { replace: true },
    );
  const text = (name: string, label: string, type = 'text') => (
    <TextInput
      label={label}
      name={name}
      type={type}
      value={filter[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
      w={170}
    />
  );
  const choice = (
    name: string,
    label: string,
    values: readonly string[],
    show: (value: string) => string,
  ) => (
    <NativeSelect
      label={label}
      name={name}
      value={filter[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
      w={210}
    >
      <option value="" />
      {values.map((value) => (
        <option key={value} value={value}>
          {show(value)}
        </option>
      ))}
    </NativeSelect>
  );
  const csv = (
    <Button
      variant="default"
      disabled={shown.length === 0}
      onClick={() => save(`audit-${study}.csv`, toCsv(shown), 'text/csv')}
    >
      {t('audit.csv')}
    </Button>
  );
  return (
    <Page title={t('nav.audit')} hint={t('audit.hint')} actions={csv}>
      <Group gap="sm" align="flex-end">
        {choice('actor', t('audit.actor'), distinct(all.map(({ actor }) => actor)), (value) => value)}
        {choice('type', t('audit.type'), distinct(all.map(({ type }) => type)), (value) =>
          code('event', value),
        )}
        {text('subject', t('audit.subject'))}
        {text('from', t('audit.from'), 'date')}
        {text('to', t('audit.to'), 'date')}
        <Checkbox
          label={t('audit.reasonOnly')}
          pb={8}
          checked={filter.reason === '1'}
          onChange={(event) => set('reason', event.currentTarget.checked ? '1' : '')}
        />
      </Group>
      <Pending of={log}>
        {() => (
          <>
            <Text size="sm" c="gray.7" role="status">
              {t('audit.shown', { n: number(shown.length), all: number(all.length) })}
            </Text>
            {shown.length === 0 ? (
              <Empty title={t('audit.none')} />
            ) : (
              <AuditTable study={study} events={shown} />
            )}
          </>
        )}
      </Pending>
    </Page>
  );
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

function matches(event: LoggedEvent, filter: Readonly<Record<string, string>>): boolean {
  const day = event.recordedAt.slice(0, 10);
  return (
    (!filter.actor || event.actor === filter.actor) &&
    (!filter.type || event.type === filter.type) &&
    (!filter.subject || event.stream.slice('patient/'.length).startsWith(filter.subject)) &&
    (!filter.from || day >= filter.from) &&
    (!filter.to || day <= filter.to) &&
    (!filter.reason || event.reason !== null)
  );
}
