import { Alert, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { RESPONSE_RULES } from '#clinical';
import type { PatientCommand, PatientRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { changesBetween } from '../../subject/changes.js';
import { escalationDue } from '../../subject/escalation.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { whatIf } from '../../subject/what-if.js';
import { ChangeTable } from '../../ui/change-table.js';
import { useProblemText } from '../../ui/problem-text.js';

/** The response of the assessment being typed, by every criterion, and the prompt that would follow from it. */
export function LiveResponse({ subject, command }: { subject: SubjectView; command: PatientCommand | null }) {
  const { t, code } = useI18n();
  const problemText = useProblemText();
  const settled = useDeferredValue(command);
  const own = useMemo(() => settled && whatIf(subject, settled), [subject, settled]);
  const { protocol } = subject.study;
  const escalation = own?.record ? escalationDue(own.record, protocol) : null;
  return (
    <Card withBorder padding="lg" component="section" aria-live="polite" data-preview="">
      <Title order={2} size="h4" mb="sm">
        {t('ct.live')}
      </Title>
      {own === null && (
        <Text size="sm" c="gray.7">
          {t('preview.incomplete')}
        </Text>
      )}
      {own?.refusal && (
        <Alert color="orange" title={t('preview.refused')}>
          {problemText(own.refusal)}
        </Alert>
      )}
      {own?.record && settled && (
        <Stack>
          {Object.keys(RESPONSE_RULES).map((rule) => (
            <RuleLine
              key={rule}
              rule={rule}
              inForce={rule === protocol.response.criteria}
              record={whatIf(subject, settled, rule).record}
              day={(settled.data as { assessedOn: string }).assessedOn}
            />
          ))}
          {escalation && (
            <Alert color="orange" title={t('prompt.escalate')} data-prompt="escalate">
              {t('ct.willPrompt', {
                drug: code('code', escalation.drug),
                from: escalation.fromMgPerDay,
                to: escalation.toMgPerDay,
              })}
            </Alert>
          )}
          <Title order={3} size="h5">
            {t('preview.title')}
          </Title>
          <ChangeTable changes={changesBetween(subject.record, own.record)} />
        </Stack>
      )}
    </Card>
  );
}

function RuleLine(props: { rule: string; inForce: boolean; record: PatientRecord | null; day: string }) {
  const { t, code, number } = useI18n();
  const assessment = props.record?.assessments.findLast(({ on }) => on === props.day);
  const response = assessment?.response ?? null;
  return (
    <Group justify="space-between" data-rule={props.rule} wrap="nowrap" align="flex-start">
      <div>
        <Text fw={props.inForce ? 700 : 400}>{code('code', props.rule)}</Text>
        {props.inForce && (
          <Badge size="sm" variant="light">
            {t('ct.inForce')}
          </Badge>
        )}
      </div>
      <div style={{ textAlign: 'right' }}>
        <Text fw={600} data-response="">
          {response ? code('code', response.value) : t('ct.noResponse')}
        </Text>
        {assessment?.changePercent != null && (
          <Text size="sm" c="gray.7">
            {t('ct.sumChange', {
              mm: number(assessment.sumMm ?? 0),
              percent: number(assessment.changePercent, 1),
            })}
          </Text>
        )}
        {response?.reason && (
          <Text size="sm" c="gray.7">
            {response.reason}
          </Text>
        )}
      </div>
    </Group>
  );
}
