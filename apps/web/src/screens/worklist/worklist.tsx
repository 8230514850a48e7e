import { Group, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { queriesQuery, toSignQuery } from '../../api/governance.js';
import { type WorklistKind, worklistQuery } from '../../api/worklist.js';
import { typedDate } from '../../forms/tidy.js';
import { today } from '../../forms/today.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { SiteSelect } from '../../ui/site-select.js';
import { useFilter } from '../../ui/use-filter.js';
import { QueryList } from '../queries/query-list.js';
import { Findings } from './findings.js';
import { type Tile, Tiles } from './tiles.js';
import { ToSignList } from './to-sign.js';

/** Always told, also where there are none. */
const FIRST: readonly WorklistKind[] = ['VISIT_OVERDUE', 'VISIT_DUE', 'RECURRENCE'];
const OTHERS: readonly WorklistKind[] = [
  'PROGRESSION_ON_TREATMENT',
  'LONG_PAUSE',
  'COURSE_ENDING',
  'REASSESSMENT_DUE',
  'RECURRENCE_STATUS',
  'SERIOUS_ADVERSE_EVENT',
];

const OWN_LABELS: Partial<Record<WorklistKind, Key>> = {
  VISIT_DUE: 'worklist.thisWeek',
  RECURRENCE: 'worklist.recurrences',
};

/** What waits for somebody: how much of each kind, and the chosen kind, the longest due first. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const { site = '', date = '', kind: chosen = 'all' } = filter;
  const kind = [...FIRST, ...OTHERS].find((each) => each === chosen) ?? null;
  const tiles = useTiles(study, site, date);
  return (
    <Page title={t('nav.worklist')} hint={t('worklist.hint')}>
      <Group align="flex-end" gap="sm">
        <SiteSelect study={study} value={site} onChange={(value) => set({ site: value })} />
        <TextInput
          label={t('visits.asOf')}
          placeholder={t('form.datePlaceholder')}
          defaultValue={date}
          onBlur={(event) => set({ date: typedDate(event.currentTarget.value) })}
          w={140}
        />
      </Group>
      <Tiles
        label={t('worklist.kind')}
        tiles={tiles}
        chosen={chosen}
        onChoose={(id) => set({ kind: id === 'all' ? '' : id })}
      />
      {chosen === 'queries' && <QueryList study={study} filter={site === '' ? {} : { site }} />}
      {chosen === 'sign' && <ToSignList study={study} site={site} />}
      {chosen !== 'queries' && chosen !== 'sign' && <Waiting {...{ study, site, date, kind }} />}
    </Page>
  );
}

interface WaitingProps {
  readonly study: string;
  readonly site: string;
  readonly date: string;
  readonly kind: WorklistKind | null;
}

function Waiting({ study, site, date, kind }: WaitingProps) {
  const { t } = useI18n();
  const worklist = useInfiniteQuery(worklistQuery(study, { kind, site, date }));
  return (
    <Pending of={worklist}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty title={t('worklist.empty')} hint={t('worklist.emptyHint')} />;
        const counts = pages[0]?.counts ?? {};
        const all = kind === null ? sum(counts) : (counts[kind] ?? 0);
        return (
          <Findings
            key={`${kind}/${site}`}
            study={study}
            items={items}
            all={all}
            on={date === '' ? today() : date}
            more={worklist}
          />
        );
      }}
    </Pending>
  );
}

function useTiles(study: string, site: string, date: string): Tile[] {
  const { t, code } = useI18n();
  const found = useInfiniteQuery(worklistQuery(study, { kind: null, site, date })).data?.pages[0]?.counts;
  const queries = useInfiniteQuery(queriesQuery(study, site === '' ? {} : { site })).data?.pages[0]?.total;
  const toSign = useInfiniteQuery(toSignQuery(study, site)).data?.pages[0]?.total;
  const kinds = [...FIRST, ...OTHERS.filter((kind) => (found?.[kind] ?? 0) > 0)];
  const label = (kind: WorklistKind) => {
    const own = OWN_LABELS[kind];
    return own ? t(own) : code('code', kind);
  };
  return [
    { id: 'all', label: t('worklist.all'), count: found && sum(found) },
    ...kinds.map((kind) => ({
      id: kind,
      label: label(kind),
      count: found && (found[kind] ?? 0),
    })),
    { id: 'queries', label: t('worklist.queries'), count: queries },
    { id: 'sign', label: t('worklist.toSign'), count: toSign },
  ];
}

const sum = (counts: Partial<Record<WorklistKind, number>>) =>
  Object.values(counts).reduce((total, n) => total + n, 0);
