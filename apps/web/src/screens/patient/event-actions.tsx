import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LoggedEvent } from '#contracts';
import { api } from '../../api/client.js';
import type { SubjectScope } from '../../api/governance.js';
import { useSend } from '../../api/recorded.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import type { PartMarks } from '../../subject/governance.js';
import { signPath } from '../../subject/scope.js';
import { LockDialog } from '../locks/lock-dialog.js';
import { UnlockDialog } from '../locks/unlock-dialog.js';
import { AskQuery } from '../queries/ask-query.js';

interface EventActionsProps {
  readonly study: string;
  readonly patient: string;
  readonly event: LoggedEvent;
  /** The visit that the event attends. */
  readonly visit: SubjectScope | null;
  readonly marks: PartMarks | null;
}

/** What can be done about an event besides changing it: ask, sign, lock, compare with the source; sign the visit. */
export function EventActions({ study, patient, event, visit, marks }: EventActionsProps) {
  const { t, code } = useI18n();
  const [open, setOpen] = useState<'ask' | 'lock' | 'unlock' | null>(null);
  const send = useSend(study);
  const mayAsk = useMay('query.open');
  const maySign = useMay('signature.sign');
  const mayLock = useMay('lock.place');
  const mayUnlock = useMay('lock.release');
  const mayVerify = useMay('source.verify');
  if (!(mayAsk || maySign || mayLock || mayUnlock || mayVerify)) return null;
  const scope = { kind: 'event', eventId: event.eventId } as const;
  const what = { patientId: patient, scope };
  const close = () => setOpen(null);
  const verify = () =>
    send.mutate((headers) =>
      api.POST('/api/studies/{study}/patients/{patient}/verify-source', {
        params: { path: { study, patient } },
        headers,
        body: { eventIds: [event.eventId] },
      }),
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" data-event-actions="" loading={send.isPending}>
            {t('event.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayAsk && <Menu.Item onClick={() => setOpen('ask')}>{t('query.ask')}</Menu.Item>}
          {maySign && (
            <Menu.Item component={Link} to={signPath(study, patient, scope)}>
              {t('sign.event')}
            </Menu.Item>
          )}
          {maySign && visit && (
            <Menu.Item component={Link} to={signPath(study, patient, visit)}>
              {t('sign.visit')}
            </Menu.Item>
          )}
          {mayVerify && !marks?.verified && <Menu.Item onClick={verify}>{t('event.verify')}</Menu.Item>}
          {mayLock && !marks?.locked && (
            <Menu.Item onClick={() => setOpen('lock')}>{t('locks.lock')}</Menu.Item>
          )}
          {mayUnlock && marks?.locked && (
            <Menu.Item onClick={() => setOpen('unlock')}>{t('locks.unlock')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'ask' && <AskQuery study={study} patient={patient} event={event} onDone={close} />}
      {open === 'lock' && (
        <LockDialog study={study} what={what} title={code('event', event.type)} onDone={close} />
      )}
      {open === 'unlock' && <UnlockDialog study={study} what={what} onDone={close} />}
    </>
  );
}
