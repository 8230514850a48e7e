import { NavLink, ScrollArea, Text } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useI18n } from '../i18n/i18n.js';
import type { Key } from '../i18n/language.js';

const SECTIONS: readonly { title: Key; screens: readonly { to: string; label: Key }[] }[] = [
  {
    title: 'nav.coordinator',
    screens: [
      { to: 'patients', label: 'nav.patients' },
      { to: 'visits', label: 'nav.visits' },
    ],
  },
  {
    title: 'nav.analyst',
    screens: [
      { to: 'dashboard', label: 'nav.dashboard' },
      { to: 'survival', label: 'nav.survival' },
      { to: 'plots', label: 'nav.plots' },
      { to: 'criteria', label: 'nav.criteria' },
      { to: 'paper', label: 'nav.paper' },
    ],
  },
  { title: 'nav.auditor', screens: [{ to: 'audit', label: 'nav.audit' }] },
];

/** The screens of a study. */
export function Navigation({ study }: { study: string }) {
  const { t } = useI18n();
  const { pathname } = useLocation();
  return (
    <ScrollArea component="nav" aria-label={t('shell.menu')}>
      {SECTIONS.map(({ title, screens }) => (
        <div key={title}>
          <Text size="xs" fw={700} c="gray.7" px="sm" pt="sm" pb={4}>
            {t(title)}
          </Text>
          {screens.map(({ to, label }) => {
            const active = pathname.startsWith(`/s/${study}/${to}`);
            return (
              <NavLink
                key={to}
                component={Link}
                to={`/s/${study}/${to}`}
                label={t(label)}
                active={active}
                variant="filled"
                aria-current={active ? 'page' : undefined}
              />
            );
          })}
        </div>
      ))}
    </ScrollArea>
  );
}
