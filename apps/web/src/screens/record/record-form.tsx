import { Grid, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type PatientCommand, type PatientCommandName, patientCommands } from '#trial';
import { DOSES, type FormContext, initialValues, NOT_ASKED } from '../../forms/choices.js';
import { Field } from '../../forms/field.js';
import { type FieldSchema, fieldsOf } from '../../forms/json-schema.js';
import { typedNumber } from '../../forms/tidy.js';
import { today } from '../../forms/today.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { FormFrame } from './form-frame.js';
import { Preview } from './preview.js';
import { useRecording } from './use-recording.js';

export interface RecordFormProps {
  readonly subject: SubjectView;
  readonly command: PatientCommandName;
}

/** A form made from a command's contract; what it would change stands beside it while one types. */
export function RecordForm({ subject, command }: RecordFormProps) {
  const { study, record } = subject;
  const context: FormContext = useMemo(() => ({ command, study, record }), [command, study, record]);
  const fields = useMemo(
    () => fieldsOf(patientCommands[command].schema).filter(({ name }) => !NOT_ASKED.has(name)),
    [command],
  );
  const prefilled = usePrefilled(fields);
  const initial = useMemo(() => ({ ...initialValues(context, today()), ...prefilled }), [context, prefilled]);
  const link = Object.entries(prefilled).map(([name, value]) => `&${name}=${value}`);
  const recording = useRecording(subject, command, initial, link.join(''));
  const { drug } = recording.values;
  const set = (name: string, value: unknown) => {
    recording.set(name, value);
    if (name !== 'drug') return;
    // The dose of another drug is another.
    const begun = initialValues({ ...context, drug: value }, today());
    for (const dose of fields.filter((field) => DOSES.includes(field.name)))
      recording.set(dose.name, begun[dose.name]);
  };
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <FormFrame recording={recording} subject={subject}>
          <Stack>
            {fields.map((field) => (
              <Field
                key={field.name}
                field={field}
                path={field.name}
                value={recording.values[field.name]}
                onChange={(value) => set(field.name, value)}
                errors={recording.errors}
                context={{ ...context, drug }}
              />
            ))}
          </Stack>
        </FormFrame>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Preview subject={subject} command={recording.candidate as PatientCommand | null} />
      </Grid.Col>
    </Grid>
  );
}

/** Values that a link brings along, e.g. from a prompt: `?toMgPerDay=600`. */
function usePrefilled(fields: readonly FieldSchema[]): Record<string, unknown> {
  const [search] = useSearchParams();
  return useMemo(() => {
    const given = fields.flatMap(({ name, schema }): [string, unknown][] => {
      const text = search.get(name);
      if (text === null) return [];
      return [[name, NUMERIC.has(schema.type) ? typedNumber(text) : text]];
    });
    return Object.fromEntries(given);
  }, [fields, search]);
}

const NUMERIC: ReadonlySet<string | undefined> = new Set(['number', 'integer']);
