import { Card, Code, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { BundleCheck } from './bundle-check.js';
import { GrowthCheck } from './growth-check.js';
import { InclusionCheck } from './inclusion-check.js';
import { WholeLogCheck } from './whole-log-check.js';

/** Proof that nothing was altered: checkpoints, proofs checked here in the page, and bundles without the registry. */
export function Screen() {
  const { t, instant, number } = useI18n();
  const { study = '' } = useParams();
  const path = { params: { path: { study } } };
  const checkpoint = useQuery({
    queryKey: ['study', study, 'checkpoint'],
    queryFn: () => answer(api.GET('/api/studies/{study}/log/checkpoint', path)),
  });
  const keys = useQuery({
    queryKey: ['study', study, 'log-keys'],
    queryFn: () => answer(api.GET('/api/studies/{study}/log/keys', path)),
  });
  return (
    <Page title={t('nav.integrity')} hint={t('integrity.hint')}>
      <Card withBorder padding="md">
        <Title order={2} size="h4" mb="sm">
          {t('integrity.checkpoint')}
        </Title>
        <Pending of={checkpoint}>
          {({ size, note, sealedAt }) => (
            <Stack gap="xs">
              <Text size="sm">
                {t('integrity.sealed', { n: number(size), at: instant(sealedAt), utc: sealedAt })}
              </Text>
              <Code block tabIndex={0}>
                {note}
              </Code>
              <Text size="sm" c="gray.7">
                {t('integrity.keep')}
              </Text>
            </Stack>
          )}
        </Pending>
        <Pending of={keys}>
          {({ keys: all }) => (
            <Stack gap={4} mt="sm">
              {all.map(({ key, since, until }) => (
                <Text key={key} size="sm">
                  <code className="id">{key}</code> {instant(since)} – {until ? instant(until) : ''}
                </Text>
              ))}
            </Stack>
          )}
        </Pending>
      </Card>
      <InclusionCheck study={study} />
      <GrowthCheck study={study} />
      <WholeLogCheck study={study} />
      <BundleCheck />
    </Page>
  );
}
