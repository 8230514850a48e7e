import { Anchor, AppShell, Burger, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { session, useSession } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import { Loading } from '../ui/loading.js';
import { Refusal } from '../ui/refusal.js';
import { LanguageSwitch } from './language-switch.js';
import { Login } from './login.js';
import { Navigation } from './navigation.js';
import { RenewSession } from './renew-session.js';

/** The frame of every screen. Without a session it asks for one; an expired session leaves the screen in place. */
export function Shell() {
  const { t } = useI18n();
  const { state } = useSession();
  const { study } = useParams();
  const { pathname } = useLocation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    close();
    // The focus was on something that went with the screen before.
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, [pathname, close]);
  if (state === 'none') return <Login />;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: !opened, desktop: study === undefined } }}
      padding="md"
      transitionDuration={0}
    >
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            {study !== undefined && (
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="md"
                size="sm"
                aria-label={t('shell.menu')}
              />
            )}
            <Text component={Link} to="/" fw={700} c="sea.7" size="lg">
              {t('app.name')}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <Reader />
          </Group>
        </Group>
      </AppShell.Header>
      {study !== undefined && (
        <AppShell.Navbar p="xs">
          <Navigation study={study} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <RenewSession opened={state === 'expired'} />
    </AppShell>
  );
}

/** Who is logged in, and the way out. */
function Reader() {
  const { t } = useI18n();
  const { who } = useSession();
  const queries = useQueryClient();
  const leave = useMutation({ mutationFn: session.end, onSuccess: () => queries.clear() });
  return (
    <>
      {who?.actions.includes('queue.manage') && (
        <Anchor href="/admin/queues" size="sm" visibleFrom="sm">
          {t('shell.queues')}
        </Anchor>
      )}
      <Text size="sm" visibleFrom="sm" data-account={who?.accountId}>
        {who?.displayName}
      </Text>
      <Button size="xs" variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('shell.signOut')}
      </Button>
      <Refusal of={leave.error} />
    </>
  );
}
