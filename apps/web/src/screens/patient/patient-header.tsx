import { Card, SimpleGrid, Text } from '@mantine/core';
import type { PatientRecord } from '#trial';
import { type I18n, useI18n } from '../../i18n/i18n.js';

/** What a coordinator needs at a glance: risk, present dose, days on drug, last response, next visit. */
export function PatientHeader({ record }: { record: PatientRecord }) {
  const i18n = useI18n();
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
      {facts(record, i18n).map(({ label, value, hint }) => (
        <Card key={label} withBorder padding="sm">
          <Text size="sm" c="gray.7">
            {label}
          </Text>
          <Text fw={700} size="lg" data-fact={label}>
            {value}
          </Text>
          <Text size="xs" c="gray.7">
            {hint}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}

interface HeaderFact {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}

function facts(record: PatientRecord, { t, code, date, number }: I18n): HeaderFact[] {
  const { asserted, derived } = record.risk;
  const treatment = record.treatments.at(-1);
  const response = record.assessments.findLast((assessment) => assessment.response !== null);
  const next = record.visits.scheduled.find(
    (visit) => visit.attendedOn === null && visit.windowTo > record.followUp.lastContactOn,
  );
  return [
    ...(derived || asserted
      ? [
          {
            label: t('patient.risk'),
            value: derived ? code('code', derived.value) : '–',
            hint: [
              ...(derived ? [code('code', derived.rule)] : []),
              ...(asserted ? [t('patient.asserted', { risk: code('code', asserted.value) })] : []),
            ].join(' · '),
          },
        ]
      : []),
    {
      label: t('patient.dose'),
      value: treatment ? doseText(treatment, { t, code }) : '–',
      hint: treatment
        ? t('patient.since', { drug: code('code', treatment.drug), on: date(treatment.startedOn) })
        : '',
    },
    {
      label: t('patient.daysOnDrug'),
      value: treatment ? number(treatment.exposure.daysDosed) : '–',
      hint: treatment?.stoppedOn ? t('patient.stopped', { on: date(treatment.stoppedOn) }) : '',
    },
    {
      label: t('patient.lastResponse'),
      value: response?.response ? code('code', response.response.value) : '–',
      hint: response?.response ? `${date(response.on)} · ${code('code', response.response.rule)}` : '',
    },
    {
      label: t('patient.nextVisit'),
      value: next ? date(next.due) : '–',
      hint: next ? t('patient.window', { from: date(next.windowFrom), to: date(next.windowTo) }) : '',
    },
  ];
}

function doseText(
  treatment: PatientRecord['treatments'][number],
  { t, code }: Pick<I18n, 't' | 'code'>,
): string {
  if (treatment.status === 'PAUSED') return code('code', 'PAUSED');
  if (treatment.status === 'STOPPED') return t('patient.off');
  return t('patient.mgPerDay', { mg: treatment.presentMgPerDay });
}
