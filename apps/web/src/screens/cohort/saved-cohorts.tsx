import { Anchor, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Where } from '#trial';
import { cohortsQuery } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { Pending } from '../../ui/pending.js';
import { useWhereText } from './use-where-text.js';

/** The cohorts that were defined, and the ways to what they show. */
export function SavedCohorts({ study }: { study: string }) {
  const { t, instant } = useI18n();
  const whereText = useWhereText();
  const cohorts = useQuery(cohortsQuery(study));
  const to = (screen: string, name: string) => `/s/${study}/${screen}?cohort=${encodeURIComponent(name)}`;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('cohort.saved')}
      </Title>
      <Pending of={cohorts}>
        {({ cohorts: found }) => (
          <Stack gap="xs">
            {found.length === 0 && <Text size="sm">{t('cohort.none')}</Text>}
            {found.map(({ name, purpose, criteria, hash, definedBy, definedAt }) => (
              <Card key={name} withBorder padding="sm" data-cohort={name}>
                <Group justify="space-between">
                  <Text fw={600}>{name}</Text>
                  <Group gap="sm">
                    {(['survival', 'dashboard', 'plots'] as const).map((screen) => (
                      <Anchor key={screen} size="sm" component={Link} to={to(screen, name)}>
                        {t(`nav.${screen}`)}
                      </Anchor>
                    ))}
                  </Group>
                </Group>
                <Text size="sm">{purpose}</Text>
                <List size="sm" type="ordered">
                  {(criteria as Where[]).map((criterion) => (
                    <List.Item key={JSON.stringify(criterion)}>{whereText(criterion)}</List.Item>
                  ))}
                </List>
                <Text size="sm" c="gray.7">
                  {t('cohort.by', { who: definedBy, at: instant(definedAt) })}
                </Text>
                <code className="id">{hash}</code>
              </Card>
            ))}
          </Stack>
        )}
      </Pending>
    </section>
  );
}
