import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Instant } from '../../ui/instant.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { useFilter } from '../../ui/use-filter.js';
import { AccessTable } from './access-table.js';

/** Who had access to the study as of any date, by the registry's own log. */
export function Screen() {
  const { t, number } = useI18n();
  const { study = '' } = useParams();
  const { filter, set } = useFilter();
  const { asOf = '', everyone } = filter;
  const maySeeAll = useMay('account.read');
  const all = maySeeAll && everyone === '1';
  const query = asOf ? { asOf } : {};
  const access = useQuery({
    queryKey: ['access', all ? null : study, asOf],
    queryFn: () =>
      answer(
        all
          ? api.GET('/api/access', { params: { query } })
          : api.GET('/api/studies/{study}/access', { params: { path: { study }, query } }),
      ),
  });
  return (
    <Page title={t('nav.access')} hint={t('access.hint')}>
      <Group align="flex-end">
        <TextInput
          type="date"
          label={t('access.asOf')}
          name="asOf"
          value={asOf}
          onChange={(event) => set({ asOf: event.currentTarget.value })}
          w={180}
        />
        {maySeeAll && (
          <Checkbox
            label={t('access.everyone')}
            pb={8}
            checked={all}
            onChange={(event) => set({ everyone: event.currentTarget.checked ? '1' : '' })}
          />
        )}
      </Group>
      <Pending of={access}>
        {({ accounts, position, asOf: instant }) => (
          <>
            <Text size="sm" c="gray.7" role="status">
              {t('access.shown', { n: number(accounts.length), position: number(position) })}{' '}
              {instant && <Instant utc={instant} />}
            </Text>
            {accounts.length === 0 ? <Empty title={t('access.none')} /> : <AccessTable accounts={accounts} />}
          </>
        )}
      </Pending>
    </Page>
  );
}
