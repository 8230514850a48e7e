import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Lock, locksQuery } from '../../api/governance.js';
import { lockableOf } from '../../api/lock.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { useScopeText } from '../../subject/scope.js';
import { Empty } from '../../ui/empty.js';
import { Instant } from '../../ui/instant.js';
import { Pending } from '../../ui/pending.js';
import { UnlockDialog } from './unlock-dialog.js';

/** The locks in force. */
export function LockTable({ study }: { study: string }) {
  const { t } = useI18n();
  const locks = useQuery(locksQuery(study));
  const [opening, setOpening] = useState<Lock | null>(null);
  return (
    <>
      <Pending of={locks}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('locks.none')} />
          ) : (
            <div className="scroll-x">
              <table className="plain" data-locks={found.length}>
                <thead>
                  <tr>
                    <th scope="col">{t('locks.what')}</th>
                    <th scope="col">{t('locks.by')}</th>
                    <th scope="col">{t('locks.when')}</th>
                    <th scope="col">{t('locks.why')}</th>
                    <th scope="col">{t('locks.action')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.map((lock) => (
                    <Row key={lock.lockId} study={study} lock={lock} onOpen={() => setOpening(lock)} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Pending>
      {opening && (
        <UnlockDialog study={study} what={lockableOf(opening.scope)} onDone={() => setOpening(null)} />
      )}
    </>
  );
}

function Row({ study, lock, onOpen }: { study: string; lock: Lock; onOpen: () => void }) {
  const { t, code } = useI18n();
  const scopeText = useScopeText(study);
  const mayRelease = useMay(lock.scope.kind === 'study' ? 'study.lock' : 'lock.release');
  const { scope, placed } = lock;
  return (
    <tr data-lock={lock.lockId}>
      <th scope="row">
        <span aria-hidden="true">▣ </span>
        {'patientId' in scope && (
          <Anchor component={Link} to={`/s/${study}/patients/${scope.patientId}?tab=governance`}>
            {t('patient.title', { id: scope.patientId })}
          </Anchor>
        )}{' '}
        {scopeText(scope)}
      </th>
      <td>
        {placed.by} ({code('role', placed.role)})
      </td>
      <td>
        <Instant utc={placed.at} />
      </td>
      <td>{lock.reason}</td>
      <td>
        {mayRelease && (
          <Button size="xs" variant="default" onClick={onOpen}>
            {t('locks.unlock')}
          </Button>
        )}
      </td>
    </tr>
  );
}
