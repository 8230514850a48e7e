import { Badge, Card, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { studiesQuery } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Pending } from '../ui/pending.js';

/** The studies of this registry. */
export function Home() {
  const { t, number, phrase } = useI18n();
  const studies = useQuery(studiesQuery);
  return (
    <Page title={t('home.title')}>
      <Pending of={studies}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('home.empty')} hint={t('home.emptyHint')} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {found.map((study) => (
                <Card
                  key={study.studyId}
                  withBorder
                  component={Link}
                  to={`/s/${study.studyId}`}
                  data-study={study.studyId}
                >
                  <Title order={2} size="h4">
                    {phrase(study.title)}
                  </Title>
                  <Text size="sm" c="gray.7">
                    {study.studyId} · {t('home.protocol', { version: study.protocolVersion })}
                  </Text>
                  <Group mt="sm" gap="xs">
                    <Badge variant="light">
                      {t('home.enrolled', {
                        n: number(study.enrolledSubjects),
                        planned: number(study.plannedSubjects),
                      })}
                    </Badge>
                    <Badge variant="light">{t('home.sites', { n: number(study.openSites) })}</Badge>
                    <Badge variant="light" color="gray">
                      {t('home.position', { n: number(study.position) })}
                    </Badge>
                  </Group>
                </Card>
              ))}
            </SimpleGrid>
          )
        }
      </Pending>
    </Page>
  );
}
