import { Card } from '@mantine/core';
import type { z } from 'zod';
import type { AccountAnswer } from '#contracts';
import { useI18n } from '../../i18n/i18n.js';
import { ScrollX } from '../../ui/scroll-x.js';

type Account = Pick<
  z.infer<typeof AccountAnswer>,
  'accountId' | 'displayName' | 'status' | 'totp' | 'roles' | 'tokens'
>;

/** Accounts with the roles they had, for which sites, and the programs that acted for them. */
export function AccessTable({ accounts }: { accounts: readonly Account[] }) {
  const { t, code, date } = useI18n();
  const reach = (sites: Account['roles'][number]['siteIds']) =>
    sites === '*' ? t('access.allSites') : t('access.sites', { sites: sites.join(', ') });
  return (
    <Card withBorder padding="md">
      <ScrollX label={t('nav.access')}>
        <table className="plain" data-accounts={accounts.length}>
          <thead>
            <tr>
              <th scope="col">{t('access.account')}</th>
              <th scope="col">{t('access.name')}</th>
              <th scope="col">{t('patients.status')}</th>
              <th scope="col">{t('access.roles')}</th>
              <th scope="col">{t('access.secondFactor')}</th>
              <th scope="col">{t('access.tokens')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ accountId, displayName, status, totp, roles, tokens }) => (
              <tr key={accountId} data-account-row={accountId}>
                <th scope="row">{accountId}</th>
                <td>{displayName}</td>
                <td>{code('code', status)}</td>
                <td>
                  {roles.length === 0 && '–'}
                  {roles.map(({ role, studyId, siteIds }) => (
                    <div key={`${role}/${studyId}`}>
                      {code('role', role)} · {studyId === '*' ? t('access.allStudies') : studyId} ·{' '}
                      {reach(siteIds)}
                    </div>
                  ))}
                </td>
                <td>{t(totp ? 'access.yes' : 'access.no')}</td>
                <td>
                  {tokens.length === 0 && '–'}
                  {tokens.map(({ tokenId, name, expiresOn }) => (
                    <div key={tokenId}>
                      {name} {expiresOn && t('access.until', { on: date(expiresOn) })}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}
