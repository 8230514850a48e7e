import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { governanceQuery } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { Instant } from '../../ui/instant.js';
import { Pending } from '../../ui/pending.js';

/** A signature that was just given, as it stands in the log: printed name, UTC time and meaning (21 CFR 11.50). */
export function GivenSignature(props: { study: string; patient: string; eventId: string }) {
  const { t } = useI18n();
  const { study, patient, eventId } = props;
  const governance = useQuery(governanceQuery(study, patient));
  return (
    <Pending of={governance}>
      {({ signatures }) => {
        const given = signatures.find(({ signed }) => signed.eventId === eventId) ?? signatures.at(-1);
        if (!given) return null;
        return (
          <Alert color="green" title={t('sign.done')} role="status" data-signed={given.signatureId}>
            <Stack gap="xs" align="flex-start">
              <Text fw={700}>{given.printedName}</Text>
              <Text size="sm">
                <Instant utc={given.signedAt} />
              </Text>
              <Text size="sm">
                {t(`meaning.${given.meaning}`)}: {given.statement}
              </Text>
              <Button
                component={Link}
                variant="default"
                to={`/s/${study}/patients/${patient}?tab=governance`}
              >
                {t('sign.back')}
              </Button>
            </Stack>
          </Alert>
        );
      }}
    </Pending>
  );
}
