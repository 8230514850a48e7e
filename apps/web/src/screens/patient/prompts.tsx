import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { PatientRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { type Escalation, escalationDue } from '../../subject/escalation.js';
import type { SubjectView } from '../../subject/use-subject.js';

/** What the protocol asks for now. */
export function Prompts({ subject, record }: { subject: SubjectView; record: PatientRecord }) {
  const escalation = escalationDue(record, subject.study.protocol);
  return escalation && <EscalationPrompt escalation={escalation} />;
}

export function EscalationPrompt({ escalation }: { escalation: Escalation }) {
  const { t, code, date } = useI18n();
  const { drug, fromMgPerDay, toMgPerDay, on } = escalation;
  return (
    <Alert color="orange" title={t('prompt.escalate')} data-prompt="escalate">
      <Group justify="space-between">
        <Text size="sm">
          {t('prompt.escalateText', {
            drug: code('code', drug),
            from: fromMgPerDay,
            to: toMgPerDay,
            on: date(on),
          })}
        </Text>
        <Button
          component={Link}
          size="xs"
          to={`record/change-dose?drug=${drug}&toMgPerDay=${toMgPerDay}&reason=PD`}
        >
          {t('prompt.escalateOpen', { to: toMgPerDay })}
        </Button>
      </Group>
    </Alert>
  );
}
