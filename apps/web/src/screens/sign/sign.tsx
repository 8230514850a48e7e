import { Anchor, Grid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { signableQuery } from '../../api/governance.js';
import { useSession } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { useAddressedScope, useScopeText } from '../../subject/scope.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { EnrolTotp } from './enrol-totp.js';
import { SignForm } from './sign-form.js';
import { SignedSummary } from './signed-summary.js';

/** Signs a subject's data, or a visit or an event of them: what is signed, what for, and who is there. */
export function Screen() {
  const { t } = useI18n();
  const { study = '', patient = '' } = useParams();
  const { who } = useSession();
  const scope = useAddressedScope();
  const scopeText = useScopeText(study);
  const signable = useQuery(signableQuery(study, patient, scope));
  const provable = who?.secondFactor || who?.byProvider;
  return (
    <Page
      title={t('sign.title', { id: patient })}
      hint={
        <>
          {scopeText(scope)} ·{' '}
          <Anchor component={Link} to={`/s/${study}/patients/${patient}`} size="sm">
            {t('sign.back')}
          </Anchor>
        </>
      }
    >
      <Pending of={signable}>
        {(shown) => (
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, lg: 7 }}>
              <SignedSummary study={study} patient={patient} shown={shown} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 5 }}>
              {provable ? (
                <SignForm
                  study={study}
                  patient={patient}
                  scope={scope}
                  contentHash={shown.contentHash}
                  onStale={() => void signable.refetch()}
                />
              ) : (
                <EnrolTotp />
              )}
            </Grid.Col>
          </Grid>
        )}
      </Pending>
    </Page>
  );
}
