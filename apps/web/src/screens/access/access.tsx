import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
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
  const access = useQuery({
    queryKey: ['access', asOf],
    queryFn: () => answer(api.GET('/api/access', { params: { query: asOf ? { asOf } : {} } })),
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
        <Checkbox
          label={t('access.everyone')}
          pb={8}
          checked={everyone === '1'}
          onChange={(event) => set({ everyone: event.currentTarget.checked ? '1' : '' })}
        />
      </Group>
      <Pending of={access}>
        {({ accounts, position, asOf: instant }) => {
          const shown = accounts
            .map((account) => ({
              ...account,
              roles: account.roles.filter(({ studyId }) => studyId === '*' || studyId === study),
            }))
            .filter(({ roles }) => everyone === '1' || roles.length > 0);
          return (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t('access.shown', { n: number(shown.length), position: number(position) })}{' '}
                {instant && <Instant utc={instant} />}
              </Text>
              {shown.length === 0 ? <Empty title={t('access.none')} /> : <AccessTable accounts={shown} />}
            </>
          );
        }}
      </Pending>
    </Page>
  );
}
