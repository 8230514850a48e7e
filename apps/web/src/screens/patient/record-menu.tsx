import { Button, Menu, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { PatientRecord } from '#trial';
import { today } from '../../forms/today.js';
import { useI18n } from '../../i18n/i18n.js';
import { type Legality, legalCommands } from '../../subject/legal-commands.js';
import type { SubjectView } from '../../subject/use-subject.js';

/** "Record...": what can happen next, and below it, with the reason, what can only have happened earlier. */
export function RecordMenu({ subject, record }: { subject: SubjectView; record: PatientRecord }) {
  const { t, code } = useI18n();
  const all = useMemo(
    () => legalCommands(subject.study, subject.history, record, today()),
    [subject.study, subject.history, record],
  );
  const item = ({ command, refusal }: Legality) => (
    <Menu.Item key={command} component={Link} to={`record/${command}`} data-command={command}>
      {code('command', command)}
      {refusal && (
        <Text size="xs" c="gray.7">
          {code('error', refusal.code)}
        </Text>
      )}
    </Menu.Item>
  );
  const earlier = all.filter(({ refusal }) => refusal !== null);
  return (
    <Menu position="bottom-end" width={320} withinPortal>
      <Menu.Target>
        <Button>{t('patient.record')}</Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {all.filter(({ refusal }) => refusal === null).map(item)}
        {earlier.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('patient.recordEarlier')}</Menu.Label>
            {earlier.map(item)}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
