import { Stack, Tabs } from '@mantine/core';
import { useParams } from 'react-router';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { useFilter } from '../../ui/use-filter.js';
import { LockTable } from './lock-table.js';
import { PlaceLock } from './place-lock.js';
import { SignatureTable } from './signature-table.js';

/** What is signed and what is closed to changes: by whom, when and why. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  return (
    <Page title={t('nav.locks')} hint={t('locks.hint')}>
      <Tabs
        value={filter.tab ?? 'signatures'}
        onChange={(tab) => set({ tab: tab ?? '' })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="signatures">{t('locks.signatures')}</Tabs.Tab>
          <Tabs.Tab value="locks">{t('locks.locks')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="signatures" pt="md">
          <SignatureTable study={study} />
        </Tabs.Panel>
        <Tabs.Panel value="locks" pt="md">
          <Stack>
            <LockTable study={study} />
            <PlaceLock study={study} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
