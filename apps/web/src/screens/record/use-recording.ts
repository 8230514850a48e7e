import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { type PatientCommandName, patientCommands } from '#trial';
import { fieldErrors } from '../../api/field-errors.js';
import { ApiProblem } from '../../api/problem.js';
import { useSendCommand } from '../../api/send-command.js';
import { check } from '../../forms/check.js';
import { useDraft } from '../../forms/draft.js';
import { focusFirst } from '../../forms/focus-first.js';
import { tidy } from '../../forms/tidy.js';
import type { SubjectView } from '../../subject/use-subject.js';

export interface Recording {
  readonly values: Readonly<Record<string, unknown>>;
  readonly set: (name: string, value: unknown) => void;
  readonly errors: Readonly<Record<string, string>>;
  /** The command as it stands, where its contract accepts it. */
  readonly candidate: { name: PatientCommandName; data: unknown } | null;
  readonly submit: () => void;
  readonly discard: () => void;
  readonly restored: boolean;
  readonly sending: boolean;
  readonly failure: Error | null;
  /** The version that the form was filled in on; the present one is another after somebody else recorded. */
  readonly seenVersion: number;
  readonly acceptVersion: () => void;
}

/**
 * The state of a form that records a command: draft, complaints, sending, conflict. What a link brought along has a
 * draft of its own.
 */
export function useRecording(
  subject: SubjectView,
  command: PatientCommandName,
  initial: Record<string, unknown>,
  link = '',
): Recording {
  const { study, patientId, version } = subject;
  const { draft, set, clear, discard, restored } = useDraft(
    `${study.studyId}.${patientId}.${command}${link}`,
    initial,
  );
  const [seenVersion, setSeenVersion] = useState(version);
  const [shown, setShown] = useState(false);
  const send = useSendCommand(study.studyId, patientId);
  const navigate = useNavigate();
  const body = useMemo(() => tidy(draft.values), [draft.values]);
  const checked = useMemo(() => check(patientCommands[command].schema, body), [command, body]);
  const submit = () => {
    setShown(true);
    if (checked.errors !== null) {
      focusFirst(Object.keys(checked.errors));
      return;
    }
    const { idempotencyKey } = draft;
    send.mutate(
      { command, body, ifMatch: seenVersion, idempotencyKey },
      {
        onSuccess: ({ eventIds }) => {
          clear();
          void navigate(`/s/${study.studyId}/patients/${patientId}?event=${eventIds[0]}&tab=events`);
        },
      },
    );
  };
  return {
    values: draft.values,
    set,
    errors: shown ? { ...checked.errors, ...refusedFields(send.error) } : {},
    candidate: checked.errors === null ? { name: command, data: checked.body } : null,
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
}

function refusedFields(error: Error | null): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  const errors = error.problem.errors ?? [];
  return fieldErrors(errors.map(({ field, message }) => ({ path: field.split('.'), message })));
}
