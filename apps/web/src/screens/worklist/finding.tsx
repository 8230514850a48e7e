import { Anchor, Badge, Button, Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { WorklistItem } from '#contracts';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { notifyPath } from '../../subject/notify-path.js';
import { useValueText } from '../../ui/value-text.js';
import { FindingActions } from './finding-actions.js';
import { WindowBar } from './window-bar.js';

export type Item = z.infer<typeof WorklistItem>;

interface FindingProps {
  readonly study: string;
  readonly item: Item;
  /** The day by which the worklist is told. */
  readonly on: string;
}

const DRAWN: ReadonlySet<string> = new Set(['windowFrom', 'windowTo', 'schedule', 'month']);

/** Something that waits: what, since when, what shows it, and what to do. */
export function Finding({ study, item, on }: FindingProps) {
  const { t, code, date } = useI18n();
  const text = useValueText();
  const mayAct = useMay('worklist.act');
  const mayRecord = useMay('subject.record');
  const { windowFrom, windowTo, month, adverseEventId, to } = item.values;
  const page = `/s/${study}/patients/${item.patientId}`;
  const next = nextOf(item);
  const values = Object.entries(item.values).filter(([name, value]) => value !== null && !DRAWN.has(name));
  return (
    <Card withBorder padding="sm" data-finding={item.kind}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Anchor component={Link} to={page} fw={600}>
              {item.patientId}
            </Anchor>
            <Text fw={600}>{code('code', item.kind)}</Text>
            {typeof month === 'number' && <Text>{t('visits.month', { n: month })}</Text>}
            <Badge variant="light">{code('code', item.state)}</Badge>
            <Text size="sm">{t('worklist.due', { on: date(item.dueOn) })}</Text>
          </Group>
          {typeof windowFrom === 'string' && typeof windowTo === 'string' && (
            <WindowBar from={windowFrom} to={windowTo} due={item.dueOn} on={on} />
          )}
          <Text size="sm" c="gray.7">
            {values
              .map(([name, value]) => `${code('field', name)}: ${text(listed(name, value))}`)
              .join(' · ')}
          </Text>
          {item.evidence.map((eventId, index) => (
            <Anchor
              key={eventId}
              size="sm"
              mr="xs"
              component={Link}
              to={`${page}?event=${eventId}&tab=events`}
            >
              {t('explain.event', { n: index + 1 })}
            </Anchor>
          ))}
        </div>
        <Group gap="xs">
          {next && mayRecord && (
            <Button size="xs" component={Link} to={`${page}/record/${next}`}>
              {code('command', next)}
            </Button>
          )}
          {typeof to === 'string' && typeof adverseEventId === 'string' && mayRecord && (
            <Button size="xs" component={Link} to={notifyPath(study, item.patientId, { adverseEventId, to })}>
              {t('serious.record')}
            </Button>
          )}
          {mayAct && item.findingId && <FindingActions study={study} finding={item.findingId} />}
        </Group>
      </Group>
    </Card>
  );
}

/** Signs are several codes in one text. */
const listed = (name: string, value: unknown): unknown =>
  name === 'signs' && typeof value === 'string' ? value.split(' ').filter(Boolean) : value;

const NEXT: Partial<Record<Item['kind'], string>> = {
  VISIT_OVERDUE: 'record-visit',
  VISIT_DUE: 'record-visit',
  PROGRESSION_ON_TREATMENT: 'change-dose',
  LONG_PAUSE: 'resume-treatment',
  REASSESSMENT_DUE: 'assess-resectability',
};

/** A suspicion is raised, then confirmed or refuted; a refuted or doubtful one is scanned again. */
const REVIEW: Readonly<Record<string, string>> = {
  TO_OPEN: 'suspect-recurrence',
  OPEN: 'confirm-recurrence',
  RESCAN: 'record-ct-assessment',
};

/** The command that settles a finding. */
const nextOf = ({ kind, values }: Item): string | undefined =>
  kind === 'RECURRENCE' ? REVIEW[String(values.review)] : NEXT[kind];
