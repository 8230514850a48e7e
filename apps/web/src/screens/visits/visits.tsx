import { Card, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { Study } from '#trial';
import { visitsQuery } from '../../api/governance.js';
import { useStudy } from '../../api/queries.js';
import { typedDate } from '../../forms/tidy.js';
import { today } from '../../forms/today.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { MARK_GLYPHS } from '../../ui/mark-badges.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { SiteSelect } from '../../ui/site-select.js';
import { useFilter } from '../../ui/use-filter.js';
import { VisitMatrix } from './visit-matrix.js';
import { GLYPHS, type VisitState } from './visit-state.js';

/** Patient x visit: who was seen when, who is due, who was missed, and what is queried, locked and signed. */
export function Screen() {
  const { t, number, phrase } = useI18n();
  const { study: studyId = '' } = useParams();
  const { visitSchedules } = useStudy(studyId).protocol;
  const { filter, set } = useFilter();
  const schedule = filter.schedule ?? visitSchedules[0]?.id ?? '';
  const site = filter.site ?? '';
  const on = filter.on ?? today();
  const first = useQuery(visitsQuery(studyId, schedule, site, 0));
  const months = useMemo(
    () => monthsOf(visitSchedules.find(({ id }) => id === schedule)),
    [visitSchedules, schedule],
  );
  return (
    <Page title={t('nav.visits')} hint={t('visits.hint')}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('visits.schedule')}
          name="schedule"
          value={schedule}
          onChange={(event) => set({ schedule: event.currentTarget.value })}
        >
          {visitSchedules.map(({ id, label }) => (
            <option key={id} value={id}>
              {phrase(label)}
            </option>
          ))}
        </NativeSelect>
        <SiteSelect study={studyId} value={site} onChange={(value) => set({ site: value })} />
        <TextInput
          label={t('visits.asOf')}
          defaultValue={on}
          onBlur={(event) => set({ on: typedDate(event.currentTarget.value) })}
          w={140}
        />
      </Group>
      <Legend />
      <Pending of={first}>
        {({ total }) =>
          total === 0 ? (
            <Empty title={t('visits.none')} />
          ) : (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t('visits.subjects', { n: number(total) })}
              </Text>
              <Card withBorder padding={0}>
                <VisitMatrix
                  key={`${schedule}/${site}`}
                  {...{ study: studyId, schedule, site, months, total, on }}
                />
              </Card>
            </>
          )
        }
      </Pending>
    </Page>
  );
}

function Legend() {
  const { t } = useI18n();
  const entries = [
    ...Object.entries(GLYPHS).map(([state, glyph]) => [glyph, t(`visits.${state as VisitState}`)]),
    ...Object.entries(MARK_GLYPHS).map(([mark, glyph]) => [
      glyph,
      t(`mark.${mark as keyof typeof MARK_GLYPHS}`),
    ]),
  ];
  return (
    <Group gap="md" role="group" aria-label={t('visits.legend')}>
      {entries.map(([glyph, words]) => (
        <Text key={words} size="sm">
          <span aria-hidden="true">{glyph}</span> {words}
        </Text>
      ))}
    </Group>
  );
}

/** The months of a schedule's visits. */
function monthsOf(schedule: Study['protocol']['visitSchedules'][number] | undefined): number[] {
  if (!schedule) return [];
  const { months, thenEveryMonths, untilMonth } = schedule;
  const all = [...months];
  for (let month = (all.at(-1) ?? 0) + (thenEveryMonths ?? 0); thenEveryMonths && month <= untilMonth; ) {
    all.push(month);
    month += thenEveryMonths;
  }
  return all.filter((month) => month <= untilMonth);
}
