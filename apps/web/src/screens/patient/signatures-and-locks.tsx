import { Anchor, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Lock, Signature } from '../../api/governance.js';
import { type Lockable, lockableOf } from '../../api/lock.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Governance } from '../../subject/governance.js';
import { useScopeText } from '../../subject/scope.js';
import { Empty } from '../../ui/empty.js';
import { Instant } from '../../ui/instant.js';
import { LockDialog } from '../locks/lock-dialog.js';
import { UnlockDialog } from '../locks/unlock-dialog.js';

type Dialog = { readonly kind: 'lock' | 'unlock'; readonly what: Lockable };

/** The signatures of a subject's data and the locks on them. */
export function SignaturesAndLocks({ study, governance }: { study: string; governance: Governance }) {
  const { t } = useI18n();
  const mayLock = useMay('lock.place');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { patientId, signatures, locks } = governance;
  const record: Lockable = { patientId, scope: { kind: 'patient' } };
  const isLocked = locks.some(({ scope }) => scope.kind === 'patient');
  const close = () => setDialog(null);
  return (
    <Stack>
      {mayLock && !isLocked && (
        <Button variant="default" w="fit-content" onClick={() => setDialog({ kind: 'lock', what: record })}>
          {t('locks.lockRecord')}
        </Button>
      )}
      {signatures.length + locks.length === 0 && <Empty title={t('signature.neither')} />}
      {locks.map((lock) => (
        <LockCard
          key={lock.lockId}
          study={study}
          lock={lock}
          onOpen={() => setDialog({ kind: 'unlock', what: lockableOf(lock.scope) })}
        />
      ))}
      {signatures.toReversed().map((signature) => (
        <SignatureCard key={signature.signatureId} study={study} signature={signature} />
      ))}
      {dialog?.kind === 'lock' && (
        <LockDialog study={study} what={dialog.what} title={t('scope.patient')} onDone={close} />
      )}
      {dialog?.kind === 'unlock' && <UnlockDialog study={study} what={dialog.what} onDone={close} />}
    </Stack>
  );
}

function LockCard({ study, lock, onOpen }: { study: string; lock: Lock; onOpen: () => void }) {
  const { t, code } = useI18n();
  const scopeText = useScopeText(study);
  const mayRelease = useMay(lock.scope.kind === 'study' ? 'study.lock' : 'lock.release');
  return (
    <Card withBorder padding="sm" data-lock={lock.lockId}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            <span aria-hidden="true">▣ </span>
            {t('locks.locked', { what: scopeText(lock.scope) })}
          </Text>
          <Text size="sm" c="gray.7">
            {lock.placed.by} ({code('role', lock.placed.role)}) · <Instant utc={lock.placed.at} />
          </Text>
          <Text size="sm">{lock.reason}</Text>
        </div>
        {mayRelease && (
          <Button size="xs" variant="default" onClick={onOpen}>
            {t('locks.unlock')}
          </Button>
        )}
      </Group>
    </Card>
  );
}

function SignatureCard({ study, signature }: { study: string; signature: Signature }) {
  const { t, code } = useI18n();
  const scopeText = useScopeText(study);
  const { of, printedName, signerId, meaning, statement, signedAt, state, broken, verdict } = signature;
  return (
    <Card withBorder padding="sm" data-signature={signature.signatureId} data-state={state}>
      <Group gap="xs">
        <Text fw={600}>{scopeText(of)}</Text>
        <Badge {...(state === 'BROKEN' ? { color: 'red.9' } : { variant: 'default' })}>
          {state === 'BROKEN' ? '≠ ' : '✓ '}
          {t(`signature.${state}`)}
        </Badge>
        {!verdict.genuine && <Badge color="red">{t('signature.notGenuine')}</Badge>}
      </Group>
      <Text size="sm">
        <strong>{printedName}</strong> ({signerId}) · {t(`meaning.${meaning}`)}: {statement}
      </Text>
      <Text size="sm" c="gray.7">
        <Instant utc={signedAt} /> ·{' '}
        {t(`authentication.${signature.authentication}` as 'authentication.oidc')}
      </Text>
      {broken && (
        <Text size="sm">
          <Anchor component={Link} size="sm" to={`?event=${broken.causeEventId}&tab=events`}>
            {t('signature.brokenBy', { what: code('event', broken.causeType) })}
          </Anchor>{' '}
          · <Instant utc={broken.at} />
        </Text>
      )}
    </Card>
  );
}
