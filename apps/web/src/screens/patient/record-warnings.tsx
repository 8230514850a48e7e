import { Alert, List } from '@mantine/core';
import type { PatientRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';

/** What a reader should know of a record: odd pauses, imputed dates, what is not decided. */
export function RecordWarnings({ record }: { record: PatientRecord }) {
  const { t, phrase, date } = useI18n();
  const lines = [
    ...record.warnings.map(({ message }) => phrase(message)),
    ...record.imputations.map(({ recorded, used }) =>
      t('patient.imputed', { recorded: date(recorded), used: date(used) }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert color="gray" title={t('patient.warnings')}>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
