import { Anchor, Badge, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { OutcomeName, SubjectEvidence } from '#trial';
import { type Analysis, analysisIn } from '../api/analysis.js';
import { explainQuery } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';
import { Figure } from './figure.js';
import { Pending } from './pending.js';

/**
 * `?explain=<outcome>/<row>` opens the subjects and events behind a number, on every screen; by the analysis that the
 * address names, or the one given.
 */
export function useExplain(): (outcome: OutcomeName, row: string, by?: Analysis) => void {
  const [, setSearch] = useSearchParams();
  return (outcome, row, by = {}) =>
    setSearch((search) => {
      search.set('explain', `${outcome}/${row}`);
      for (const [part, value] of Object.entries(by)) search.set(part, value);
      return search;
    });
}

export function ExplainDrawer({ study }: { study: string }) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('explain');
  const close = () =>
    setSearch((present) => {
      present.delete('explain');
      return present;
    });
  return (
    <Drawer
      opened={asked !== null}
      onClose={close}
      position="right"
      size="lg"
      title={t('explain.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {asked !== null && (
        <Behind study={study} asked={asked} analysis={analysisIn(Object.fromEntries(search))} />
      )}
    </Drawer>
  );
}

function Behind({ study, asked, analysis }: { study: string; asked: string; analysis: Analysis }) {
  const { t, phrase } = useI18n();
  const slash = asked.indexOf('/');
  const outcome = asked.slice(0, slash) as OutcomeName;
  const found = useQuery(explainQuery(study, outcome, asked.slice(slash + 1), analysis));
  return (
    <Pending of={found}>
      {({ row, numerator, denominator, position }) => {
        const counted = new Set(numerator.map(({ patientId }) => patientId));
        const others = denominator.filter(({ patientId }) => !counted.has(patientId));
        return (
          <Stack>
            <Title order={3} size="h4">
              {phrase(row.label)}
            </Title>
            <Figure row={row} />
            {row.numeratorIs && (
              <Text size="sm">{t('explain.counted', { what: phrase(row.numeratorIs) })}</Text>
            )}
            {row.denominatorIs && (
              <Text size="sm">{t('explain.among', { what: phrase(row.denominatorIs) })}</Text>
            )}
            {row.ciMethod && <Text size="sm">{t('explain.ci', { method: phrase(row.ciMethod) })}</Text>}
            {row.note && <Text size="sm">{phrase(row.note)}</Text>}
            <Text size="sm" c="gray.7">
              {t('explain.position', { n: position })}
            </Text>
            <Subjects
              study={study}
              title={t('explain.numerator', { n: numerator.length })}
              subjects={numerator}
            />
            <Subjects study={study} title={t('explain.rest', { n: others.length })} subjects={others} />
          </Stack>
        );
      }}
    </Pending>
  );
}

function Subjects(props: { study: string; title: string; subjects: readonly SubjectEvidence[] }) {
  const { t, code } = useI18n();
  if (props.subjects.length === 0) return null;
  return (
    <section>
      <Title order={4} size="h5" mb="xs">
        {props.title}
      </Title>
      <Stack gap={6}>
        {props.subjects.map(({ patientId, eventIds, value }) => (
          <Group key={patientId} gap="xs">
            <Anchor component={Link} to={`/s/${props.study}/patients/${patientId}`} data-subject={patientId}>
              {patientId}
            </Anchor>
            {value !== undefined && value !== null && (
              <Badge variant="light">{code('code', String(value))}</Badge>
            )}
            {eventIds.map((eventId, index) => (
              <Anchor
                key={eventId}
                size="sm"
                component={Link}
                to={`/s/${props.study}/patients/${patientId}?event=${eventId}&tab=events`}
              >
                {t('explain.event', { n: index + 1 })}
              </Anchor>
            ))}
          </Group>
        ))}
      </Stack>
    </section>
  );
}
