import { Anchor, NavLink, ScrollArea, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import type { Action } from '#access';
import { studyQuery } from '../api/queries.js';
import { mayIn, useSession } from '../api/session.js';
import { useI18n } from '../i18n/i18n.js';
import type { Key } from '../i18n/language.js';

interface ScreenLink {
  readonly to: string;
  readonly label: Key;
  /** What one must be allowed to do for the screen to show anything. */
  readonly needs: Action;
}

const SECTIONS: readonly { readonly title: Key; readonly screens: readonly ScreenLink[] }[] = [
  {
    title: 'nav.coordinator',
    screens: [
      { to: 'worklist', label: 'nav.worklist', needs: 'worklist.read' },
      { to: 'patients', label: 'nav.patients', needs: 'subject.list' },
      { to: 'visits', label: 'nav.visits', needs: 'worklist.read' },
      { to: 'import', label: 'nav.import', needs: 'subject.import' },
      { to: 'queries', label: 'nav.queries', needs: 'query.list' },
      { to: 'serious', label: 'nav.serious', needs: 'worklist.read' },
      { to: 'consents', label: 'nav.consents', needs: 'consent.read' },
      { to: 'locks', label: 'nav.locks', needs: 'signature.list' },
    ],
  },
  {
    title: 'nav.analyst',
    screens: [
      { to: 'cohort', label: 'nav.cohort', needs: 'outcome.read' },
      { to: 'dashboard', label: 'nav.dashboard', needs: 'outcome.read' },
      { to: 'survival', label: 'nav.survival', needs: 'outcome.read' },
      { to: 'plots', label: 'nav.plots', needs: 'outcome.read' },
      { to: 'criteria', label: 'nav.criteria', needs: 'outcome.read' },
      { to: 'paper', label: 'nav.paper', needs: 'outcome.read' },
      { to: 'cuts', label: 'nav.cuts', needs: 'outcome.read' },
      { to: 'exports', label: 'nav.exports', needs: 'data.export' },
    ],
  },
  {
    title: 'nav.auditor',
    screens: [
      { to: 'audit', label: 'nav.audit', needs: 'audit.read' },
      { to: 'compare', label: 'nav.compare', needs: 'outcome.read' },
      { to: 'integrity', label: 'nav.integrity', needs: 'log.read' },
      { to: 'access', label: 'nav.access', needs: 'access.read' },
      { to: 'privacy', label: 'nav.privacy', needs: 'privacy.read' },
      { to: 'erasures', label: 'nav.erasures', needs: 'erasure.list' },
    ],
  },
];

/** The screens of a study. */
export function Navigation({ study }: { study: string }) {
  const { t } = useI18n();
  const { pathname } = useLocation();
  const { who } = useSession();
  const sections = SECTIONS.map(({ title, screens }) => ({
    title,
    screens: screens.filter(({ needs }) => mayIn(study, who, needs)),
  })).filter(({ screens }) => screens.length > 0);
  return (
    <ScrollArea component="nav" aria-label={t('shell.menu')}>
      <WhichStudy study={study} />
      {sections.map(({ title, screens }) => (
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
                py={4}
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

/** Which study is open, and the way to the others. */
function WhichStudy({ study }: { study: string }) {
  const { t, phrase } = useI18n();
  const title = useQuery(studyQuery(study)).data?.registration.publicTitle;
  return (
    <div className="which-study">
      {title !== undefined && (
        <Text size="sm" fw={600} lineClamp={2} title={phrase(title)}>
          {phrase(title)}
        </Text>
      )}
      <Text size="xs" c="gray.7">
        {study} ·{' '}
        <Anchor component={Link} to="/" inherit>
          {t('nav.otherStudies')}
        </Anchor>
      </Text>
    </div>
  );
}
