import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Lockable } from '../../api/lock.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { useScopeText } from '../../subject/scope.js';
import { SiteSelect } from '../../ui/site-select.js';
import { LockDialog } from './lock-dialog.js';

type Wide = Extract<Lockable, { kind: string }>;

/** Locks the study or a site. Records, visits and events are locked where they are shown. */
export function PlaceLock({ study }: { study: string }) {
  const { t } = useI18n();
  const scopeText = useScopeText(study);
  const mayLockStudy = useMay('study.lock');
  const mayLock = useMay('lock.place');
  const [siteId, setSiteId] = useState('');
  const [placing, setPlacing] = useState<Wide | null>(null);
  if (!mayLock && !mayLockStudy) return null;
  return (
    <Card withBorder padding="lg" component="section">
      <Title order={2} size="h4">
        {t('locks.place')}
      </Title>
      <Text size="sm" c="gray.7" mb="sm">
        {t('locks.placeHint')}
      </Text>
      <Group align="flex-end">
        {mayLock && (
          <>
            <SiteSelect study={study} value={siteId} onChange={setSiteId} none="" />
            <Button
              variant="default"
              disabled={siteId === ''}
              onClick={() => setPlacing({ kind: 'site', siteId })}
            >
              {t('locks.lockSite')}
            </Button>
          </>
        )}
        {mayLockStudy && (
          <Button variant="default" onClick={() => setPlacing({ kind: 'study' })}>
            {t('locks.lockStudy')}
          </Button>
        )}
      </Group>
      {placing && (
        <LockDialog study={study} what={placing} title={scopeText(placing)} onDone={() => setPlacing(null)} />
      )}
    </Card>
  );
}
