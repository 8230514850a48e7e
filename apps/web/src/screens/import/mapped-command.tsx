import { Button, Checkbox, Fieldset, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CommandField, commandFields, type ImportMapping, isNeeded } from '#interop';
import { type PatientCommandName, patientCommandNames } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { useFieldName } from './field-name.js';

type Mapped = ImportMapping['commands'][number];
type Source = Mapped['fields'][string];

interface Props {
  readonly columns: readonly string[];
  readonly mapped: Mapped;
  readonly onChange: (mapped: Mapped) => void;
  readonly onCommand: (command: PatientCommandName) => void;
  readonly onRemove: (() => void) | null;
}

const MOST_MEMBERS = 20;

/** Which columns fill the fields of one command. */
export function MappedCommand({ columns, mapped, onChange, onCommand, onRemove }: Props) {
  const { t, code } = useI18n();
  const [all, setAll] = useState(false);
  const { command, fields } = mapped;
  const [members, setMembers] = useState(() => membersIn(Object.keys(fields)));
  const known = numbered(commandFields(command), members);
  const filled = Object.keys(fields);
  const shown = known.filter((field) => all || isNeeded(field, filled) || filled.includes(field.path));
  const set = (path: string, source: Source | undefined) => {
    const { [path]: _, ...others } = fields;
    onChange({ ...mapped, fields: source ? { ...others, [path]: source } : others });
  };
  return (
    <Fieldset legend={code('command', command)} data-mapped={command}>
      <Group align="flex-end" mb="sm">
        <NativeSelect
          label={t('import.command')}
          name="command"
          value={command}
          onChange={(event) => onCommand(event.currentTarget.value as PatientCommandName)}
        >
          {patientCommandNames.map((name) => (
            <option key={name} value={name}>
              {code('command', name)}
            </option>
          ))}
        </NativeSelect>
        {known.some(({ path }) => path.includes('.0.')) && (
          <NumberInput
            label={t('import.members')}
            value={members}
            min={1}
            max={MOST_MEMBERS}
            onChange={(value) => setMembers(Number(value) || 1)}
            w={150}
          />
        )}
        <Checkbox
          label={t('import.allFields')}
          pb={8}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
        {onRemove && (
          <Button variant="default" onClick={onRemove}>
            {t('import.removeCommand')}
          </Button>
        )}
      </Group>
      <ScrollX label={code('command', command)}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('import.field')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.constant')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <FieldRow
                key={field.path}
                field={field}
                needed={isNeeded(field, filled)}
                columns={columns}
                source={fields[field.path]}
                onChange={(source) => set(field.path, source)}
              />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Fieldset>
  );
}

function FieldRow(props: {
  field: CommandField;
  needed: boolean;
  columns: readonly string[];
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
}) {
  const { field, needed, columns, source, onChange } = props;
  const name = useFieldName()(field.path);
  const column = source && 'column' in source ? source.column : '';
  const constant = source && 'constant' in source ? String(source.constant) : '';
  return (
    <tr>
      <th scope="row">
        {name}
        {needed && ' *'}
      </th>
      <td>
        <NativeSelect
          aria-label={name}
          name={`column.${field.path}`}
          value={column}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : { column: value })}
        >
          <option value="" />
          {columns.filter(Boolean).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td>
        <TextInput
          aria-label={name}
          name={`constant.${field.path}`}
          value={constant}
          disabled={column !== ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? undefined : { constant: value })
          }
        />
      </td>
    </tr>
  );
}

/** Fields of the first member of a list, as often as members are asked for. */
function numbered(fields: readonly CommandField[], members: number): CommandField[] {
  return fields.flatMap((field) =>
    field.path.includes('.0.')
      ? Array.from({ length: members }, (_, at) => ({
          ...field,
          path: field.path.replace('.0.', `.${at}.`),
          within: field.within.replace(/\.0$/, `.${at}`),
        }))
      : [field],
  );
}

const membersIn = (paths: readonly string[]) =>
  Math.max(1, ...paths.map((path) => Number(/\.(\d+)\./.exec(path)?.[1] ?? 0) + 1));
