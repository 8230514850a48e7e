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

const ARRANGED = new Set(['assessedOn', 'modality', 'targetLesions', 'newLesions', 'nonTargetLesions']);

/** A CT assessment: the lesions measured before, with their earlier values beside, and the response as one types. */
export function CtForm({ subject, command }: RecordFormProps) {
  const { study, record } = subject;
  const context: FormContext = useMemo(() => ({ command, study, record }), [command, study, record]);
  const fields = useMemo(() => fieldsOf(patientCommands[command].schema), [command]);
  const initial = useMemo(
    () => ({
      ...initialValues(context, today()),
      targetLesions: targetsOf(record),
      nonTargetLesions: nonTargetsOf(record),
    }),
    [context, record],
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
            {field('nonTargetLesions')}
            <NewLesions
              value={(recording.values.newLesions ?? []) as readonly Record<string, unknown>[]}
              onChange={(lesions) => recording.set('newLesions', lesions)}
            />
            {fields.filter(({ name }) => !ARRANGED.has(name)).map(({ name }) => field(name))}
          </Stack>
        </FormFrame>
      </Grid.Col>
      <Grid.Col span={{ base: 12, xl: 4 }}>
        <LiveResponse subject={subject} command={candidate} />
      </Grid.Col>
    </Grid>
  );
}

type PresentRecord = RecordFormProps['subject']['record'];

/** The target lesions that were ever measured, to be measured again. */
function targetsOf(record: PresentRecord): Lesion[] {
  const known = byId((record?.assessments ?? []).flatMap(({ lesions }) => lesions));
  if (known.length === 0) return [{ lesionId: 'T1' }];
  return known.map(({ lesionId, organ, lymphNode }) => ({
    lesionId,
    ...(organ && { organ }),
    ...(lymphNode && { lymphNode }),
  }));
}

/** The other lesions that were ever seen, to be looked for again. */
function nonTargetsOf(record: PresentRecord) {
  return byId((record?.assessments ?? []).flatMap(({ nonTargetLesions }) => nonTargetLesions)).map(
    ({ lesionId, organ }) => ({ lesionId, ...(organ && { organ }) }),
  );
}

/** Each lesion once, in the order of the first sight, with the organ that was named last. */
function byId<Seen extends { readonly lesionId: string; readonly organ: string | null }>(
  seen: readonly Seen[],
): Seen[] {
  const known = new Map<string, Seen>();
  for (const lesion of seen) {
    const organ = lesion.organ ?? known.get(lesion.lesionId)?.organ ?? null;
    known.set(lesion.lesionId, { ...lesion, organ });
  }
  return [...known.values()];
}
