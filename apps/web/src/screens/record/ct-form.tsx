import { Grid, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { type PatientCommand, patientCommands } from '#trial';
import { type FormContext, initialValues } from '../../forms/choices.js';
import { Field } from '../../forms/field.js';
import { fieldsOf } from '../../forms/json-schema.js';
import { type Lesion, LesionGrid } from '../../forms/lesion-grid.js';
import { NewLesions } from '../../forms/new-lesions.js';
import { today } from '../../forms/today.js';
import { FormFrame } from './form-frame.js';
import { LiveResponse } from './live-response.js';
import type { RecordFormProps } from './record-form.js';
import { useRecording } from './use-recording.js';

const LESIONS = new Set(['targetLesions', 'newLesions', 'nonTargetLesions']);

/** A CT assessment: the lesions measured before, with their earlier values beside, and the response as one types. */
export function CtForm({ subject, command }: RecordFormProps) {
  const { study, record } = subject;
  const context: FormContext = useMemo(() => ({ command, study, record }), [command, study, record]);
  const fields = useMemo(() => fieldsOf(patientCommands[command].schema), [command]);
  const initial = useMemo(
    () => ({ ...initialValues(context, today()), targetLesions: knownLesions(subject.record) }),
    [context, subject.record],
  );
  const recording = useRecording(subject, command, initial);
  const candidate = recording.candidate as PatientCommand | null;
  const field = (name: string) => {
    const found = fields.find((each) => each.name === name);
    return (
      found && (
        <Field
          key={name}
          field={found}
          path={name}
          value={recording.values[name]}
          onChange={(value) => recording.set(name, value)}
          errors={recording.errors}
          context={context}
        />
      )
    );
  };
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, xl: 8 }}>
        <FormFrame recording={recording} subject={subject}>
          <Stack>
            {['assessedOn', 'modality'].map(field)}
            <LesionGrid
              record={record}
              value={(recording.values.targetLesions ?? []) as readonly Lesion[]}
              onChange={(lesions) => recording.set('targetLesions', lesions)}
              errors={recording.errors}
            />
            <NewLesions
              value={(recording.values.newLesions ?? []) as readonly Record<string, unknown>[]}
              onChange={(lesions) => recording.set('newLesions', lesions)}
            />
            {fields
              .filter(({ name }) => !LESIONS.has(name) && !['assessedOn', 'modality'].includes(name))
              .map(({ name }) => field(name))}
          </Stack>
        </FormFrame>
      </Grid.Col>
      <Grid.Col span={{ base: 12, xl: 4 }}>
        <LiveResponse subject={subject} command={candidate} />
      </Grid.Col>
    </Grid>
  );
}

/** The lesions of the baseline and of the last assessment, to be measured again. */
function knownLesions(record: RecordFormProps['subject']['record']): Lesion[] {
  const measured = (record?.assessments ?? []).filter(({ lesions }) => lesions.length > 0);
  const all = measured.flatMap(({ lesions }) => lesions);
  const ids = [...new Set(all.map(({ lesionId }) => lesionId))];
  if (ids.length === 0) return [{ lesionId: 'T1' }];
  return ids.map((lesionId) => {
    const organ = all.findLast((lesion) => lesion.lesionId === lesionId)?.organ;
    return { lesionId, ...(organ && { organ }) };
  });
}
