import { Grid, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LoggedEvent } from '#contracts';
import { type PatientCommand, patientCommands } from '#trial';
import { useSendCommand } from '../../api/send-command.js';
import { check } from '../../forms/check.js';
import { useDraft } from '../../forms/draft.js';
import { assessedBefore } from '../../forms/earlier.js';
import { Field } from '../../forms/field.js';
import { focusFirst } from '../../forms/focus-first.js';
import { type Reason, ReasonField } from '../../forms/reason-field.js';
import { tidy } from '../../forms/tidy.js';
import { useI18n } from '../../i18n/i18n.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { Payload } from '../../ui/payload.js';
import { FormFrame } from '../record/form-frame.js';
import type { Recording } from '../record/use-recording.js';
import { FieldDiff } from './field-diff.js';
import { ImpactPanel } from './impact-panel.js';
import { changedFields, type Target, targetOf } from './target.js';

type Mode = 'correct-event' | 'void-event';

/** Old to new, a reason, and what the change does to the record before it is recorded. */
export function ChangeForm({ subject, target: event }: { subject: SubjectView; target: LoggedEvent }) {
  const { t, code, date } = useI18n();
  const target = useMemo(() => targetOf(subject, event), [subject, event]);
  const [mode, setMode] = useState<Mode>(target ? 'correct-event' : 'void-event');
  const change = useChange(subject, event, target, mode);
  const { recording } = change;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <FormFrame
          recording={recording}
          subject={subject}
          verb={t(mode === 'correct-event' ? 'change.saveCorrection' : 'change.saveVoid')}
        >
          <Stack>
            <div>
              <Text fw={600}>
                {code('event', event.type)} {event.occurredOn && date(event.occurredOn)}
              </Text>
              <Payload payload={target?.payload ?? event.payload} />
            </div>
            {target && (
              <SegmentedControl
                aria-label={t('change.title')}
                value={mode}
                onChange={(value) => setMode(value as Mode)}
                w="fit-content"
                data={[
                  { value: 'correct-event', label: t('change.correct') },
                  { value: 'void-event', label: t('change.void') },
                ]}
              />
            )}
            {mode === 'void-event' && (
              <Text size="sm">{t(target ? 'change.voidHint' : 'change.undoHint')}</Text>
            )}
            {mode === 'correct-event' && target && (
              <Fields change={change} subject={subject} event={event} target={target} />
            )}
            <ReasonField
              value={(recording.values.reason ?? {}) as Reason}
              onChange={(reason) => recording.set('reason', reason)}
              errors={recording.errors}
            />
          </Stack>
        </FormFrame>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack className="beside" tabIndex={0} role="region" aria-label={t('preview.title')}>
          {mode === 'correct-event' && target && (
            <FieldDiff before={target.payload} changes={change.changes} />
          )}
          <ImpactPanel subject={subject} command={change.command} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

type Change = ReturnType<typeof useChange>;

function Fields(props: { change: Change; subject: SubjectView; event: LoggedEvent; target: Target }) {
  const { change, subject, event, target } = props;
  const { study } = subject;
  const record = subject.record && {
    ...subject.record,
    assessments: assessedBefore(subject.record.assessments, event.eventId),
  };
  const context = { command: target.command, study, record, drug: change.payload.drug };
  return target.fields.map((field) => (
    <Field
      key={field.name}
      field={field}
      path={field.name}
      value={change.payload[field.name]}
      onChange={(value) => change.setField(field.name, value)}
      errors={change.recording.errors}
      context={context}
    />
  ));
}

const TRIED = { code: 'OTHER', text: '-' } as const;

/** The state of a correction or a void. What it would change is shown before a reason is given. */
function useChange(subject: SubjectView, event: LoggedEvent, target: Target | null, mode: Mode) {
  const { study, patientId, version } = subject;
  const initial = useMemo(() => ({ payload: target?.payload ?? {} }), [target]);
  const { draft, set, clear, discard, restored } = useDraft(
    `${study.studyId}.${patientId}.change.${event.eventId}`,
    initial,
  );
  const [seenVersion, setSeenVersion] = useState(version);
  const [shown, setShown] = useState(false);
  const send = useSendCommand(study.studyId, patientId);
  const navigate = useNavigate();
  const payload = draft.values.payload as Record<string, unknown>;
  const changes = target ? changedFields(tidy(target.payload), tidy(payload)) : {};
  const targeted = { targetEventId: event.eventId, ...(mode === 'correct-event' && { changes }) };
  const body = {
    ...targeted,
    reason: tidy((draft.values.reason ?? {}) as object as Record<string, unknown>),
  };
  const checked = check(patientCommands[mode].schema, body);
  const untouched = mode === 'correct-event' && Object.keys(changes).length === 0;
  const done = untouched || send.isPending || send.isSuccess;
  const tried = done ? null : JSON.stringify({ name: mode, data: { ...targeted, reason: TRIED } });
  const command = useMemo(() => (tried === null ? null : (JSON.parse(tried) as PatientCommand)), [tried]);
  const submit = () => {
    setShown(true);
    if (checked.errors) {
      focusFirst(Object.keys(checked.errors));
      return;
    }
    const { idempotencyKey } = draft;
    send.mutate(
      { command: mode, body, ifMatch: seenVersion, idempotencyKey },
      {
        onSuccess: ({ eventIds }) => {
          clear();
          void navigate(`/s/${study.studyId}/patients/${patientId}?event=${eventIds[0]}&tab=events`);
        },
      },
    );
  };
  const recording: Recording = {
    values: draft.values,
    set,
    errors: shown && checked.errors ? checked.errors : {},
    candidate: null,
    submit,
    discard,
    restored,
    sending: send.isPending,
    failure: send.error,
    seenVersion,
    acceptVersion: () => {
      setSeenVersion(version);
      send.reset();
    },
  };
  const setField = (name: string, value: unknown) => set('payload', { ...payload, [name]: value });
  return { recording, changes, command, payload, setField };
}
