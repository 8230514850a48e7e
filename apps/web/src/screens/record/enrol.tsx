import { Button, Card, Group, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Identifier, patientCommands } from '#trial';
import { type StudyView, useStudy } from '../../api/queries.js';
import { useSendCommand } from '../../api/send-command.js';
import { mayAt, useSession } from '../../api/session.js';
import { check } from '../../forms/check.js';
import { useDraft } from '../../forms/draft.js';
import { Field } from '../../forms/field.js';
import { focusFirst } from '../../forms/focus-first.js';
import { fieldsOf } from '../../forms/json-schema.js';
import { tidy } from '../../forms/tidy.js';
import { today } from '../../forms/today.js';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { Refusal } from '../../ui/refusal.js';
import { Restored } from './restored.js';

const body = patientCommands.enrol.schema.extend({ patientId: Identifier });

/** The site that enrols, where no other does. */
function onlySite({ sites }: StudyView): string | undefined {
  const open = sites.filter(({ closedOn }) => closedOn === null);
  return open.length === 1 ? open[0]?.siteId : undefined;
}

/** Enrols a subject under a number of its own. */
export function Screen() {
  const { t, code, phrase } = useI18n();
  const { study: studyId = '' } = useParams();
  const whole = useStudy(studyId);
  const { who } = useSession();
  const study = useMemo(() => {
    const sites = whole.sites.filter(({ siteId }) => mayAt(studyId, siteId, who, 'subject.enrol'));
    return { ...whole, sites };
  }, [whole, studyId, who]);
  const navigate = useNavigate();
  const send = useSendCommand(studyId, '');
  const fields = useMemo(() => fieldsOf(patientCommands.enrol.schema), []);
  const initial = useMemo(() => ({ enrolledOn: today(), siteId: onlySite(study) }), [study]);
  const { draft, set, clear, discard, restored } = useDraft(`${studyId}.enrol`, initial);
  const [shown, setShown] = useState(false);
  const checked = check(body, tidy(draft.values));
  const errors = shown && checked.errors ? checked.errors : {};
  const submit = () => {
    setShown(true);
    if (checked.errors) {
      focusFirst(Object.keys(checked.errors));
      return;
    }
    const patientId = String(draft.values.patientId);
    send.mutate(
      { command: 'enrol', body: tidy(draft.values), ifMatch: null, idempotencyKey: draft.idempotencyKey },
      {
        onSuccess: () => {
          clear();
          void navigate(`/s/${studyId}/patients/${patientId}`);
        },
      },
    );
  };
  const context = { command: 'enrol', study, record: null } as const;
  return (
    <Page title={t('patients.enrol')}>
      <Card withBorder padding="lg" maw={720}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            {restored && <Restored onDiscard={discard} />}
            <TextInput
              label={code('field', 'patientId')}
              name="patientId"
              required
              maw={280}
              value={String(draft.values.patientId ?? '')}
              error={errors.patientId && phrase(errors.patientId)}
              onChange={(event) => set('patientId', event.currentTarget.value)}
            />
            {fields.map((field) => (
              <Field
                key={field.name}
                field={field}
                path={field.name}
                value={draft.values[field.name]}
                onChange={(value) => set(field.name, value)}
                errors={errors}
                context={context}
              />
            ))}
            <Refusal of={send.error} title={t('form.refused')} />
            <Group>
              <Button type="submit" loading={send.isPending}>
                {t('patients.enrol')}
              </Button>
              <Button component={Link} to={`/s/${studyId}/patients`} variant="default">
                {t('form.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
