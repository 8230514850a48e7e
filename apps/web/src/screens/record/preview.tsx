import { Alert, Card, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { PatientCommand } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { changesBetween } from '../../subject/changes.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { whatIf } from '../../subject/what-if.js';
import { ChangeTable } from '../../ui/change-table.js';
import { useProblemText } from '../../ui/problem-text.js';

/** What would be another if this were recorded, worked out in the browser by the registry's own rules. */
export function Preview({ subject, command }: { subject: SubjectView; command: PatientCommand | null }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const settled = useDeferredValue(command);
  const outcome = useMemo(() => settled && whatIf(subject, settled), [subject, settled]);
  return (
    <Card withBorder padding="lg" component="section" aria-live="polite" data-preview="">
      <Title order={2} size="h4" mb="sm">
        {t('preview.title')}
      </Title>
      {outcome === null && (
        <Text size="sm" c="gray.7">
          {t('preview.incomplete')}
        </Text>
      )}
      {outcome?.refusal && (
        <Alert color="orange" title={t('preview.refused')}>
          {problemText(outcome.refusal)}
        </Alert>
      )}
      {outcome && !outcome.refusal && (
        <ChangeTable changes={changesBetween(subject.record, outcome.record)} />
      )}
    </Card>
  );
}
