import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { patientsQuery, useStudy } from '../../api/queries.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PatientTable, type Summary } from './patient-table.js';

/** The subjects of a study; what is searched for is part of the address. */
export function Screen() {
  const { t, number, code } = useI18n();
  const { study = '' } = useParams();
  const { sites, protocol } = useStudy(study);
  const patients = useQuery(patientsQuery(study));
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(search);
  const set = (name: string, value: string | null) =>
    setSearch(
      (present) => {
        if (value) present.set(name, value);
        else present.delete(name);
        return present;
      },
      { replace: true },
    );
  const rows = useMemo(
    () => (patients.data?.patients ?? []).filter((row) => matches(row, Object.fromEntries(search))),
    [patients.data, search],
  );
  const mayEnrol = useMay('subject.enrol');
  const enrol = mayEnrol && (
    <Button component={Link} to="enrol">
      {t('patients.enrol')}
    </Button>
  );
  return (
    <Page title={t('nav.patients')} hint={t('patients.hint')} actions={enrol}>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={t('patients.search')}
          value={filter.q ?? ''}
          onChange={(event) => set('q', event.currentTarget.value)}
          w={180}
        />
        <Select
          label={t('patients.site')}
          clearable
          w={180}
          data={sites.map(({ siteId, name }) => ({ value: siteId, label: `${siteId} ${name}` }))}
          value={filter.site ?? null}
          onChange={(value) => set('site', value)}
        />
        <Select
          label={t('patients.status')}
          clearable
          w={180}
          data={['ENROLLED', 'ON_TREATMENT', 'PAUSED', 'OFF_TREATMENT', 'LOST', 'WITHDRAWN', 'DEAD'].map(
            (value) => ({
              value,
              label: code('code', value),
            }),
          )}
          value={filter.status ?? null}
          onChange={(value) => set('status', value)}
        />
        <Select
          label={t('patients.setting')}
          clearable
          w={220}
          data={protocol.settings.map((setting) => ({
            value: setting.code,
            label: code('code', setting.code),
          }))}
          value={filter.setting ?? null}
          onChange={(value) => set('setting', value)}
        />
        <Checkbox
          label={t('patients.recurrence')}
          checked={filter.recurrence === '1'}
          onChange={(event) => set('recurrence', event.currentTarget.checked ? '1' : null)}
          pb={8}
        />
      </Group>
      <Pending of={patients}>
        {({ patients: all }) => (
          <>
            <Text size="sm" c="gray.7" role="status">
              {t('patients.shown', { n: number(rows.length), all: number(all.length) })}
            </Text>
            {rows.length > 0 ? (
              <PatientTable study={study} rows={rows} />
            ) : (
              <Empty
                title={t(all.length === 0 ? 'patients.none' : 'patients.noMatch')}
                {...(all.length === 0 && { action: enrol })}
              />
            )}
          </>
        )}
      </Pending>
    </Page>
  );
}

function matches(row: Summary, filter: Record<string, string>): boolean {
  return (
    (!filter.q || row.patientId.toLowerCase().includes(filter.q.toLowerCase())) &&
    (!filter.site || row.siteId === filter.site) &&
    (!filter.status || row.status === filter.status) &&
    (!filter.setting || row.setting === filter.setting) &&
    (!filter.recurrence || row.recurrence !== 'NONE')
  );
}
