import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Signable } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { Payload } from '../../ui/payload.js';

interface Fact {
  readonly eventId: string;
  readonly correctedBy: string | null;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface SignedSummaryProps {
  readonly study: string;
  readonly patient: string;
  readonly shown: Signable;
}

/** What a signature would speak for: every fact as it stands, and the hash that binds the signature to them. */
export function SignedSummary({ study, patient, shown }: SignedSummaryProps) {
  const { t, code, number } = useI18n();
  const facts = (shown.content.facts ?? []) as readonly Fact[];
  return (
    <Card withBorder padding="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('sign.what', { n: number(facts.length) })}
      </Title>
      <Stack component="ol" gap="xs" pl="lg" m={0} data-facts={facts.length}>
        {facts.map((fact) => (
          <li key={fact.eventId}>
            <Anchor
              component={Link}
              size="sm"
              fw={600}
              to={`/s/${study}/patients/${patient}?event=${fact.eventId}&tab=events`}
            >
              {code('event', fact.type)}
            </Anchor>
            {fact.correctedBy !== null && (
              <Text span size="sm">
                {' '}
                · {t('event.state.corrected')}
              </Text>
            )}
            <Payload payload={fact.payload} />
          </li>
        ))}
      </Stack>
      <Text size="sm" c="gray.7" mt="md">
        {t('sign.bound', { position: number(shown.position), version: number(shown.version) })}
      </Text>
      <code className="id">{shown.contentHash}</code>
    </Card>
  );
}
