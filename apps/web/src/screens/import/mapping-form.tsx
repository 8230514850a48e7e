import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type DateOrder, type DecimalSign, ImportMapping } from '#interop';
import type { PatientCommandName } from '#trial';
import { useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { save } from '../../ui/save.js';
import { type ChosenFile, firstMapping } from './chosen-file.js';
import { MappedCommand } from './mapped-command.js';

const ORDERS: readonly DateOrder[] = ['YMD', 'DMY', 'MDY'];
const SIGNS: readonly DecimalSign[] = ['POINT', 'COMMA'];
const ANOTHER: PatientCommandName = 'record-visit';

/** How the columns of a clinic's table become commands. A mapping can be kept and used again. */
export function MappingForm(props: {
  file: ChosenFile;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}) {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const { protocol } = useStudy(study);
  const { file, mapping, onChange } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const { commands, patientId } = mapping;
  const put = (at: number, ...mapped: ImportMapping['commands']) =>
    onChange({ ...mapping, commands: commands.toSpliced(at, 1, ...mapped) });
  const guess = (command: PatientCommandName) => firstMapping(file, command, protocol).commands;
  const load = async (chosen: File | null) => {
    if (!chosen) return;
    const read = ImportMapping.safeParse(await parsed(chosen));
    setRefused(read.success ? null : (read.error.issues[0]?.message ?? ''));
    if (read.success) onChange(read.data);
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <NativeSelect
          label={t('import.subject')}
          name="patientId"
          value={'column' in patientId ? patientId.column : ''}
          onChange={(event) => onChange({ ...mapping, patientId: { column: event.currentTarget.value } })}
          data={file.columns.filter(Boolean)}
        />
        <NativeSelect
          label={t('import.dates')}
          name="dates"
          value={mapping.dates}
          onChange={(event) => onChange({ ...mapping, dates: event.currentTarget.value as DateOrder })}
          data={ORDERS.map((value) => ({ value, label: t(`import.${value}`) }))}
        />
        <NativeSelect
          label={t('import.decimals')}
          name="decimals"
          value={mapping.decimals ?? 'POINT'}
          onChange={(event) => onChange({ ...mapping, decimals: event.currentTarget.value as DecimalSign })}
          data={SIGNS.map((value) => ({ value, label: t(`import.${value}`) }))}
        />
        <FileButton onChange={load} accept=".json">
          {(button) => (
            <Button {...button} variant="default">
              {t('import.loadMapping')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          onClick={() =>
            save(`${file.name}.mapping.json`, JSON.stringify(mapping, null, 2), 'application/json')
          }
        >
          {t('import.saveMapping')}
        </Button>
      </Group>
      {refused !== null && (
        <Text role="alert" c="red.9" size="sm">
          {t('import.mappingRefused')} {refused}
        </Text>
      )}
      {keyed(commands).map(([key, mapped], at) => (
        <MappedCommand
          key={key}
          columns={file.columns}
          mapped={mapped}
          onChange={(next) => put(at, next)}
          onCommand={(command) => put(at, ...guess(command))}
          onRemove={commands.length > 1 ? () => put(at) : null}
        />
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => onChange({ ...mapping, commands: [...commands, ...guess(ANOTHER)] })}
        >
          {t('import.addCommand')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A row may mean the same command more than once. */
function keyed(commands: ImportMapping['commands']) {
  const seen = new Map<string, number>();
  return commands.map((mapped) => {
    const times = (seen.get(mapped.command) ?? 0) + 1;
    seen.set(mapped.command, times);
    return [`${mapped.command} ${times}`, mapped] as const;
  });
}

async function parsed(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}
