import { useParams } from 'react-router';
import type { PatientCommandName } from '#trial';
import { patientCommands } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { useSubject } from '../../subject/use-subject.js';
import { Failure } from '../../ui/failure.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { CtForm } from './ct-form.js';
import { RecordForm } from './record-form.js';

/** Records one thing of a subject. The address names the command. */
export function Screen() {
  const { t, code } = useI18n();
  const { study = '', patient = '', command = '' } = useParams();
  const subject = useSubject(study, patient);
  if (!Object.hasOwn(patientCommands, command)) return <Failure notFound />;
  const name = command as PatientCommandName;
  const Form = name === 'record-ct-assessment' ? CtForm : RecordForm;
  return (
    <Page title={`${t('patient.title', { id: patient })}: ${code('command', name)}`}>
      <Pending of={subject}>{(view) => <Form key={name} subject={view} command={name} />}</Pending>
    </Page>
  );
}
