import { Alert, List, Text } from '@mantine/core';
import type { BundleReport } from '#transparency';
import { useI18n } from '../../i18n/i18n.js';

/** Events that are listed at most. */
const LISTED = 50;

/** What a bundle was found to be, and the first of its events. */
export function BundleVerdict({ report }: { report: BundleReport }) {
  const { t, code, number, date } = useI18n();
  return (
    <Alert
      color={report.ok ? 'teal' : 'red'}
      role="status"
      mt="sm"
      title={t(report.ok ? 'integrity.ok' : 'integrity.broken')}
      data-bundle={report.ok}
    >
      <Text size="sm">
        {t('integrity.bundleOf', {
          study: report.study ?? '–',
          n: number(report.events.length),
          size: number(report.size ?? 0),
        })}
      </Text>
      <List size="sm">
        {report.problems.map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
      <details>
        <summary>{t('integrity.events', { n: number(Math.min(LISTED, report.events.length)) })}</summary>
        <List size="sm">
          {report.events.slice(0, LISTED).map((event) => (
            <List.Item key={event.position}>
              {event.position} {code('event', event.type)} {event.occurredOn && date(event.occurredOn)} ·{' '}
              {event.actor}
            </List.Item>
          ))}
        </List>
      </details>
    </Alert>
  );
}
