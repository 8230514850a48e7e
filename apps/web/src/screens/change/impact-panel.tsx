import { Alert, Anchor, Card, List, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PatientCommand } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { changesBetween } from '../../subject/changes.js';
import { useScopeText } from '../../subject/scope.js';
import { type Impact, useImpact } from '../../subject/use-impact.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { whatIf } from '../../subject/what-if.js';
import { ChangeTable } from '../../ui/change-table.js';
import { useProblemText } from '../../ui/problem-text.js';
import { FieldChanges } from './field-changes.js';
import { FiguresMoved } from './figures-moved.js';

interface ImpactPanelProps {
  readonly subject: SubjectView;
  readonly command: PatientCommand | null;
}

/** What the registry says that a correction or a void changes, of the subject and of all that rests on it. */
export function ImpactPanel({ subject, command }: ImpactPanelProps) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const impact = useImpact(subject, command);
  return (
    <Card
      withBorder
      padding="lg"
      component="section"
      aria-live="polite"
      aria-busy={impact.isFetching}
      data-preview={impact.data && !impact.isFetching ? 'ready' : ''}
    >
      <Title order={2} size="h4" mb="sm">
        {t('preview.title')} {impact.isFetching && <Loader size="xs" aria-hidden="true" />}
      </Title>
      {!impact.isAsked && (
        <Text size="sm" c="gray.7">
          {t('impact.untouched')}
        </Text>
      )}
      {impact.isAsked && impact.error && (
        <Alert color="orange" title={t('preview.refused')}>
          {problemText(impact.error)}
        </Alert>
      )}
      {impact.isAsked && !impact.error && impact.data && (
        <Impacted subject={subject} command={command} impact={impact.data} />
      )}
    </Card>
  );
}

function Impacted({ subject, command, impact }: ImpactPanelProps & { impact: Impact }) {
  const { t, code, number } = useI18n();
  const changes = changesBetween(subject.record, command && whatIf(subject, command).record);
  const endpoints = changes.filter(({ what }) => what === 'endpoint');
  const { response } = impact;
  const same = response.before === response.after;
  const shown = (value: string | null) => (value === null ? '–' : code('code', value));
  return (
    <Stack gap="lg">
      <Stops subject={subject} impact={impact} />
      <Text data-impact="response">
        <strong>{t('record.bestResponse')}</strong>:{' '}
        {same
          ? t('impact.stays', { value: shown(response.after) })
          : t('impact.becomes', { before: shown(response.before), after: shown(response.after) })}
      </Text>
      {endpoints.length > 0 && (
        <Part title={t('impact.endpoints')}>
          <ChangeTable changes={endpoints} />
        </Part>
      )}
      <Part title={t('impact.record')}>
        <ChangeTable changes={changes.filter((change) => !endpoints.includes(change))} />
      </Part>
      <Part title={t('impact.figures', { n: number(impact.figures.length) })}>
        <FiguresMoved figures={impact.figures} />
      </Part>
      <Doubts impact={impact} />
      <details>
        <summary>{t('impact.fields', { n: number(impact.changes.length) })}</summary>
        <FieldChanges subject={subject} changes={impact.changes} />
      </details>
    </Stack>
  );
}

/** What stands in the way, and what would no longer hold: locks, signatures, comparisons with the source. */
function Stops({ subject, impact }: { subject: SubjectView; impact: Impact }) {
  const { t } = useI18n();
  const study = subject.study.studyId;
  const scopeText = useScopeText(study);
  const { locks, signaturesBroken, verificationsBroken } = impact;
  return (
    <>
      {locks.length > 0 && (
        <Alert color="orange" title={t('impact.locked')} data-impact="locks">
          {locks.map(({ lockId, scope, placed, reason }) => (
            <Text key={lockId} size="sm">
              ▣ {scopeText(scope)} · {placed.by} · {reason}
            </Text>
          ))}
        </Alert>
      )}
      {signaturesBroken.length > 0 && (
        <Alert
          color="red"
          title={t('impact.signatures', { n: signaturesBroken.length })}
          data-impact="signatures"
        >
          {signaturesBroken.map(({ signatureId, of, printedName, meaning }) => (
            <Text key={signatureId} size="sm">
              ≠ {scopeText(of)} · {t(`meaning.${meaning}`)} · {printedName}
            </Text>
          ))}
        </Alert>
      )}
      {verificationsBroken.length > 0 && (
        <Alert color="yellow" title={t('impact.verifications', { n: verificationsBroken.length })}>
          {verificationsBroken.map(({ eventId }, index) => (
            <Anchor
              key={eventId}
              component={Link}
              size="sm"
              mr="xs"
              to={`/s/${study}/patients/${subject.patientId}?event=${eventId}&tab=events`}
            >
              {t('explain.event', { n: index + 1 })}
            </Anchor>
          ))}
        </Alert>
      )}
    </>
  );
}

function Doubts({ impact: { doubts, warnings } }: { impact: Impact }) {
  const { t, phrase } = useI18n();
  const lines = [
    ...doubts.raised.map(({ text }) => t('impact.asks', { text: phrase(String(text)) })),
    ...doubts.settled.map(({ text }) => t('impact.settles', { text: phrase(String(text)) })),
    ...warnings.added.map(({ message }) => t('impact.warns', { text: phrase(String(message)) })),
    ...warnings.removed.map(({ message }) => t('impact.unwarns', { text: phrase(String(message)) })),
  ];
  if (lines.length === 0) return null;
  return (
    <Part title={t('impact.doubts')}>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {children}
    </div>
  );
}
