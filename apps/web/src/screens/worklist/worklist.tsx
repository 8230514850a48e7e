import { Anchor, Badge, Button, Card, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { WorklistItem } from '#contracts';
import { answer, api } from '../../api/client.js';
import { useStudy } from '../../api/queries.js';
import { useMay } from '../../api/session.js';
import { typedDate } from '../../forms/tidy.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { useValueText } from '../../ui/value-text.js';
import { FindingActions } from './finding-actions.js';

type Item = z.infer<typeof WorklistItem>;

const KINDS = [
  'VISIT_OVERDUE',
  'VISIT_DUE',
  'RECURRENCE',
  'PROGRESSION_ON_TREATMENT',
  'LONG_PAUSE',
  'COURSE_ENDING',
  'REASSESSMENT_DUE',
  'RECURRENCE_STATUS',
] as const;

/** What waits for somebody, the longest due first. */
export function Screen() {
  const { t, code, number } = useI18n();
  const { study = '' } = useParams();
  const { sites } = useStudy(study);
  const [search, setSearch] = useSearchParams();
  const filter = {
    site: search.get('site') ?? '',
    kind: search.get('kind') ?? '',
    date: search.get('date') ?? '',
  };
  const worklist = useQuery({
    queryKey: ['study', study, 'worklist', filter],
    queryFn: () => {
      const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
      return answer(
        api.GET('/api/studies/{study}/worklist', {
          params: { path: { study }, query: { ...given, limit: 500 } },
        }),
      );
    },
  });
  const set = (name: string, value: string) =>
    setSearch(
      (present) => {
        if (value === '') present.delete(name);
        else present.set(name, value);
        return present;
      },
      { replace: true },
    );
  return (
    <Page title={t('nav.worklist')} hint={t('worklist.hint')}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('patients.site')}
          value={filter.site}
          onChange={(event) => set('site', event.currentTarget.value)}
        >
          <option value="" />
          {sites.map(({ siteId, name }) => (
            <option key={siteId} value={siteId}>
              {siteId} {name}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('worklist.kind')}
          value={filter.kind}
          onChange={(event) => set('kind', event.currentTarget.value)}
        >
          <option value="" />
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {code('code', kind)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t('visits.asOf')}
          placeholder={t('form.datePlaceholder')}
          defaultValue={filter.date}
          onBlur={(event) => set('date', typedDate(event.currentTarget.value))}
          w={140}
        />
      </Group>
      <Pending of={worklist}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('worklist.empty')} hint={t('worklist.emptyHint')} />
          ) : (
            <Stack gap="xs">
              <Text size="sm" c="gray.7" role="status">
                {t('worklist.shown', { n: number(items.length) })}
              </Text>
              {(items as Item[]).map((item) => (
                <Finding
                  key={item.findingId ?? `${item.patientId}${item.kind}${item.dueOn}`}
                  study={study}
                  item={item}
                />
              ))}
            </Stack>
          )
        }
      </Pending>
    </Page>
  );
}

function Finding({ study, item }: { study: string; item: Item }) {
  const { t, code, date } = useI18n();
  const text = useValueText();
  const mayAct = useMay('worklist.act');
  const mayRecord = useMay('subject.record');
  const next = item.kind.startsWith('VISIT')
    ? 'record-visit'
    : item.kind === 'RECURRENCE'
      ? 'confirm-recurrence'
      : null;
  return (
    <Card withBorder padding="sm" data-finding={item.kind}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Anchor component={Link} to={`/s/${study}/patients/${item.patientId}`} fw={600}>
              {item.patientId}
            </Anchor>
            <Text fw={600}>{code('code', item.kind)}</Text>
            <Badge variant="light">{code('code', item.state)}</Badge>
            <Text size="sm">{t('worklist.due', { on: date(item.dueOn) })}</Text>
          </Group>
          <Text size="sm" c="gray.7">
            {Object.entries(item.values)
              .filter(([, value]) => value !== null)
              .map(([name, value]) => `${code('field', name)}: ${text(value)}`)
              .join(' · ')}
          </Text>
          {item.evidence.map((eventId, index) => (
            <Anchor
              key={eventId}
              size="sm"
              mr="xs"
              component={Link}
              to={`/s/${study}/patients/${item.patientId}?event=${eventId}&tab=events`}
            >
              {t('explain.event', { n: index + 1 })}
            </Anchor>
          ))}
        </div>
        <Group gap="xs">
          {next && mayRecord && (
            <Button size="xs" component={Link} to={`/s/${study}/patients/${item.patientId}/record/${next}`}>
              {code('command', next)}
            </Button>
          )}
          {mayAct && item.findingId && <FindingActions study={study} finding={item.findingId} />}
        </Group>
      </Group>
    </Card>
  );
}
