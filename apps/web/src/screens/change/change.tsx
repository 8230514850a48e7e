import { useParams } from 'react-router';
import { useI18n } from '../../i18n/i18n.js';
import { useSubject } from '../../subject/use-subject.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { ChangeForm } from './change-form.js';

/** Corrects or voids a recorded event; the address names it. */
export function Screen() {
  const { t } = useI18n();
  const { study = '', patient = '', event = '' } = useParams();
  const subject = useSubject(study, patient);
  return (
    <Page title={`${t('patient.title', { id: patient })}: ${t('change.title')}`}>
      <Pending of={subject}>
        {(view) => {
          const target = view.events.find(({ eventId }) => eventId === event);
          if (!target) return <Empty title={t('change.unknown')} />;
          return <ChangeForm key={event} subject={view} target={target} />;
        }}
      </Pending>
    </Page>
  );
}
