import { Card, SimpleGrid, Text } from '@mantine/core';
import type { PatientRecord } from '#trial';
import { type I18n, useI18n } from '../../i18n/i18n.js';

/** What a coordinator needs at a glance: risk, present dose, days on drug, last response, next visit. */
export function PatientHeader({ record }: { record: PatientRecord }) {
  const i18n = useI18n();
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
      {facts(record, i18n).map(({ label, value, hint, of = '' }) => (
        <Card key={`${label}/${of}`} withBorder padding="sm">
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

type Treatment = PatientRecord['treatments'][number];

interface HeaderFact {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** The drug that it is of, where the subject has several. */
  readonly of?: string;
}

function facts(record: PatientRecord, { t, code, date, number }: I18n): HeaderFact[] {
  const { asserted, derived } = record.risk;
  const given = record.treatments.filter(({ status }) => status !== 'STOPPED');
  const treatments = given.length > 0 ? given : record.treatments;
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
    ...(treatments.length > 0 ? treatments : [undefined]).flatMap((treatment) =>
      drugFacts(treatment, { t, code, date, number }),
    ),
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

function drugFacts(
  treatment: Treatment | undefined,
  { t, code, date, number }: Pick<I18n, 't' | 'code' | 'date' | 'number'>,
): HeaderFact[] {
  const labels = { dose: t('patient.dose'), days: t('patient.daysOnDrug') };
  if (!treatment) return Object.values(labels).map((label) => ({ label, value: '–', hint: '' }));
  const { drug, startedOn, stoppedOn, exposure } = treatment;
  return [
    {
      label: labels.dose,
      value: doseText(treatment, { t, code }),
      hint: t('patient.since', { drug: code('code', drug), on: date(startedOn) }),
      of: drug,
    },
    {
      label: labels.days,
      value: number(exposure.daysDosed),
      hint: stoppedOn ? t('patient.stopped', { on: date(stoppedOn) }) : '',
      of: drug,
    },
  ];
}

function doseText(treatment: Treatment, { t, code }: Pick<I18n, 't' | 'code'>): string {
  if (treatment.status === 'PAUSED') return code('code', 'PAUSED');
  if (treatment.status === 'STOPPED') return t('patient.off');
  return t('patient.mgPerDay', { mg: treatment.presentMgPerDay });
}
