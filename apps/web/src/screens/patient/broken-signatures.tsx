import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { type Governance, isToSignAgain } from '../../subject/governance.js';
import { signPath, subjectScopeOf, useScopeText } from '../../subject/scope.js';
import { Instant } from '../../ui/instant.js';

/** Signatures that no longer speak for the data: whose, since what, and the way to sign again. */
export function BrokenSignatures({ study, governance }: { study: string; governance: Governance }) {
  const { t, code } = useI18n();
  const scopeText = useScopeText(study);
  const maySign = useMay('signature.sign');
  const broken = governance.signatures.filter(isToSignAgain);
  if (broken.length === 0) return null;
  return (
    <Alert color="red" title={t('signature.brokenTitle')} data-broken={broken.length}>
      {broken.map(({ signatureId, of, printedName, meaning, signedAt, broken: how }) => {
        const scope = subjectScopeOf(of);
        return (
          <Group key={signatureId} justify="space-between" mt={4}>
            <Text size="sm">
              {scopeText(of)} · {t(`meaning.${meaning}`)} · {printedName} · <Instant utc={signedAt} />
              {how && (
                <>
                  {' · '}
                  <Anchor component={Link} size="sm" to={`?event=${how.causeEventId}&tab=events`}>
                    {t('signature.brokenBy', { what: code('event', how.causeType) })}
                  </Anchor>
                </>
              )}
            </Text>
            {scope && maySign && (
              <Button component={Link} size="xs" to={signPath(study, governance.patientId, scope)}>
                {t('signature.again')}
              </Button>
            )}
          </Group>
        );
      })}
    </Alert>
  );
}
