import { Anchor, Badge, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type SignatureRow, signaturesQuery } from '../../api/governance.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { signPath, subjectScopeOf, useScopeText } from '../../subject/scope.js';
import { Empty } from '../../ui/empty.js';
import { Instant } from '../../ui/instant.js';
import { MoreRows, rowsOf } from '../../ui/more-rows.js';
import { Pending } from '../../ui/pending.js';
import { useFilter } from '../../ui/use-filter.js';

const STATES = ['STANDING', 'BROKEN'] as const;

/** Signatures with printed name, UTC time and meaning; broken ones with their cause. */
export function SignatureTable({ study }: { study: string }) {
  const { t, number } = useI18n();
  const { filter, set } = useFilter();
  const state = STATES.find((known) => known === filter.state) ?? null;
  const signatures = useInfiniteQuery(signaturesQuery(study, state));
  return (
    <Stack>
      <Group>
        <NativeSelect
          label={t('signature.state')}
          value={state ?? ''}
          onChange={(event) => set({ state: event.currentTarget.value })}
        >
          <option value="">{t('signature.all')}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {t(`signature.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </Group>
      <Pending of={signatures}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Empty title={t('signature.none')} />;
          return (
            <>
              <Text size="sm" c="gray.7" role="status">
                {t('list.shown', { n: number(rows.length), all: number(data.pages[0]?.total ?? 0) })}
              </Text>
              <div className="scroll-x">
                <table className="plain" data-signatures={rows.length}>
                  <thead>
                    <tr>
                      <th scope="col">{t('locks.what')}</th>
                      <th scope="col">{t('signature.by')}</th>
                      <th scope="col">{t('signature.at')}</th>
                      <th scope="col">{t('sign.meaning')}</th>
                      <th scope="col">{t('signature.state')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <Row key={row.signatureId} study={study} row={row} />
                    ))}
                  </tbody>
                </table>
              </div>
              <MoreRows of={signatures} />
            </>
          );
        }}
      </Pending>
    </Stack>
  );
}

function Row({ study, row }: { study: string; row: SignatureRow }) {
  const { t } = useI18n();
  const scopeText = useScopeText(study);
  const maySign = useMay('signature.sign');
  const scope = subjectScopeOf(row.of);
  return (
    <tr data-signature={row.signatureId} data-state={row.state}>
      <th scope="row">
        {row.patientId !== null && (
          <Anchor component={Link} to={`/s/${study}/patients/${row.patientId}?tab=governance`}>
            {t('patient.title', { id: row.patientId })}
          </Anchor>
        )}{' '}
        {scopeText(row.of)}
      </th>
      <td>
        <strong>{row.printedName}</strong> ({row.signerId})
      </td>
      <td>
        <Instant utc={row.signedAt} />
      </td>
      <td>
        {t(`meaning.${row.meaning}`)}
        <Text size="xs" c="gray.7">
          {row.statement}
        </Text>
      </td>
      <td>
        <Badge {...(row.state === 'BROKEN' ? { color: 'red.9' } : { variant: 'default' })}>
          {row.state === 'BROKEN' ? '≠ ' : '✓ '}
          {t(`signature.${row.state}`)}
        </Badge>
        {row.brokenAt !== null && (
          <Text size="xs">
            <Instant utc={row.brokenAt} />{' '}
            {row.causeEventId !== null && row.patientId !== null && (
              <Anchor
                component={Link}
                size="xs"
                to={`/s/${study}/patients/${row.patientId}?event=${row.causeEventId}&tab=events`}
              >
                {t('signature.cause')}
              </Anchor>
            )}
          </Text>
        )}
        {row.task !== null && scope !== null && row.patientId !== null && maySign && (
          <Anchor component={Link} size="sm" to={signPath(study, row.patientId, scope)}>
            {t('signature.again')}
          </Anchor>
        )}
      </td>
    </tr>
  );
}
