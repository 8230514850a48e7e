import { Card, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { logQuery, useStudy } from '../../api/queries.js';
import { typedDate } from '../../forms/tidy.js';
import { today } from '../../forms/today.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import { recordsOf } from '../../subject/cohort.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { GLYPHS, VisitMatrix } from './visit-matrix.js';

/** Patient x visit: who was seen when, who is due, who was missed. */
export function Screen() {
  const { t } = useI18n();
  const { study: studyId = '' } = useParams();
  const study = useStudy(studyId);
  const log = useQuery(logQuery(studyId));
  const [search, setSearch] = useSearchParams();
  const schedule = search.get('schedule') ?? study.protocol.visitSchedules[0]?.id ?? '';
  const site = search.get('site') ?? '';
  const on = search.get('on') ?? today();
  const set = (name: string, value: string) =>
    setSearch(
      (present) => {
        if (value === '') present.delete(name);
        else present.set(name, value);
        return present;
      },
      { replace: true },
    );
  const records = useMemo(
    () => (log.data ? recordsOf(log.data.events, study.protocol) : []),
    [log.data, study.protocol],
  );
  const shown = records.filter(
    (record) =>
      (site === '' || record.siteId === site) &&
      record.visits.schedules.some((each) => each.schedule === schedule),
  );
  return (
    <Page title={t('nav.visits')} hint={t('visits.hint')}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('visits.schedule')}
          value={schedule}
          onChange={(event) => set('schedule', event.currentTarget.value)}
        >
          {study.protocol.visitSchedules.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('patients.site')}
          value={site}
          onChange={(event) => set('site', event.currentTarget.value)}
        >
          <option value="" />
          {study.sites.map(({ siteId, name }) => (
            <option key={siteId} value={siteId}>
              {siteId} {name}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t('visits.asOf')}
          defaultValue={on}
          onBlur={(event) => set('on', typedDate(event.currentTarget.value))}
          w={140}
        />
      </Group>
      <Group gap="md" aria-label={t('visits.legend')}>
        {Object.entries(GLYPHS).map(([state, glyph]) => (
          <Text key={state} size="sm">
            <span aria-hidden="true">{glyph}</span> {t(`visits.${state}` as Key)}
          </Text>
        ))}
      </Group>
      <Pending of={log}>
        {() =>
          shown.length === 0 ? (
            <Empty title={t('visits.none')} />
          ) : (
            <Card withBorder padding={0}>
              <VisitMatrix study={studyId} schedule={schedule} records={shown} on={on} />
            </Card>
          )
        }
      </Pending>
    </Page>
  );
}
