import { Anchor, Badge, Card, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { SubjectConsents } from '../../api/registers.js';
import { useI18n } from '../../i18n/i18n.js';
import { Instant } from '../../ui/instant.js';
import { ScrollX } from '../../ui/scroll-x.js';

const SIGNS = { GIVEN: '✓', WITHDRAWN: '✗', NONE: '–' } as const;

/** Subjects with every consent they gave or withdrew; each opens its event. */
export function ConsentTable(props: { study: string; subjects: readonly SubjectConsents[] }) {
  const { t } = useI18n();
  return (
    <Card withBorder padding="md">
      <ScrollX label={t('nav.consents')}>
        <table className="plain wide" data-consents={props.subjects.length}>
          <thead>
            <tr>
              <th scope="col">{t('patients.subject')}</th>
              <th scope="col">{t('patients.site')}</th>
              <th scope="col">{t('consents.state')}</th>
              <th scope="col">{t('consents.inForce')}</th>
              <th scope="col">{t('consents.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {props.subjects.map((subject) => (
              <Row key={subject.patientId} study={props.study} subject={subject} />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

function Row({ study, subject }: { study: string; subject: SubjectConsents }) {
  const { t, code, date } = useI18n();
  const { patientId, siteId, state, formVersion, steps } = subject;
  const page = `/s/${study}/patients/${patientId}`;
  return (
    <tr data-consent={patientId} data-state={state}>
      <th scope="row">
        <Anchor component={Link} to={page}>
          {patientId}
        </Anchor>
      </th>
      <td>{siteId}</td>
      <td>
        <Badge
          {...(state === 'GIVEN' ? { variant: 'default' } : { color: 'red.9' })}
          tt="none"
          miw="max-content"
        >
          {SIGNS[state]} {t(`consents.state.${state}`)}
        </Badge>
      </td>
      <td>{formVersion ?? (state === 'GIVEN' ? t('consents.noVersion') : '–')}</td>
      <td>
        {steps.length === 0 && '–'}
        {steps.map(({ step, on, formVersion: version, recorded, correctedBy }) => (
          <div key={recorded.eventId}>
            <Anchor component={Link} to={`${page}?event=${recorded.eventId}&tab=events`}>
              {t(`consents.step.${step}`)} {date(on)}
            </Anchor>
            {version !== null && ` · ${t('consents.ofVersion', { version })}`}
            {correctedBy !== null && ` · ${t('event.state.corrected')}`}
            <Text span size="xs" c="gray.7">
              {' · '}
              {recorded.by} ({code('role', recorded.role)}) <Instant utc={recorded.at} />
            </Text>
          </div>
        ))}
      </td>
    </tr>
  );
}
