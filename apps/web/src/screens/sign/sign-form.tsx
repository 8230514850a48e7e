import { Anchor, Button, Card, Radio, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.js';
import type { Meaning, SubjectScope } from '../../api/governance.js';
import { ApiProblem } from '../../api/problem.js';
import { useSend } from '../../api/recorded.js';
import { useSession } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { CodeField, PasswordField } from '../../ui/credentials.js';
import { Refusal } from '../../ui/refusal.js';
import { GivenSignature } from './given-signature.js';

const MEANINGS: readonly Meaning[] = ['AUTHORSHIP', 'REVIEW', 'APPROVAL', 'RESPONSIBILITY'];

interface SignFormProps {
  readonly study: string;
  readonly patient: string;
  readonly scope: SubjectScope;
  readonly contentHash: string;
  /** What was shown is not what is there now. */
  readonly onStale: () => void;
}

/** The meaning of the signature, and the proof that the signer is there; then the signature as it was given. */
export function SignForm({ study, patient, scope, contentHash, onStale }: SignFormProps) {
  const { t } = useI18n();
  const { who } = useSession();
  const [meaning, setMeaning] = useState<Meaning | ''>('');
  const [proof, setProof] = useState({ password: '', code: '' });
  const send = useSend(study);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (meaning === '') return;
    const given = who?.byProvider ? {} : proof;
    const body = { scope, meaning, contentHash, ...given };
    send.mutate(
      (headers) =>
        api.POST('/api/studies/{study}/patients/{patient}/sign', {
          params: { path: { study, patient } },
          headers,
          body,
        }),
      {
        onSettled: () => setProof({ password: '', code: '' }),
        onError: (error) => {
          if (error instanceof ApiProblem && error.code === 'SIGNED_CONTENT_CHANGED') onStale();
        },
      },
    );
  };
  if (send.data) {
    return <GivenSignature study={study} patient={patient} eventId={send.data.eventIds[0] ?? ''} />;
  }
  return (
    <Card withBorder padding="lg">
      <form onSubmit={submit}>
        <Stack>
          <Title order={2} size="h4">
            {t('sign.as', { name: who?.displayName ?? '' })}
          </Title>
          <Radio.Group
            label={t('sign.meaning')}
            required
            value={meaning}
            onChange={(value) => setMeaning(value as Meaning)}
          >
            <Stack gap="xs" mt={4}>
              {MEANINGS.map((each) => (
                <Radio
                  key={each}
                  name="meaning"
                  value={each}
                  label={t(`meaning.${each}`)}
                  description={t(`statement.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {who?.byProvider ? <ProveAtProvider /> : <ProveHere proof={proof} onChange={setProof} />}
          <Refusal of={send.error} title={t('sign.refused')} />
          <Button type="submit" loading={send.isPending} disabled={meaning === ''}>
            {t('sign.sign')}
          </Button>
          <Text size="sm" c="gray.7">
            {t('sign.binding')}
          </Text>
        </Stack>
      </form>
    </Card>
  );
}

interface Proof {
  readonly password: string;
  readonly code: string;
}

function ProveHere({ proof, onChange }: { proof: Proof; onChange: (proof: Proof) => void }) {
  return (
    <>
      <PasswordField value={proof.password} onChange={(password) => onChange({ ...proof, password })} />
      <CodeField value={proof.code} onChange={(code) => onChange({ ...proof, code })} />
    </>
  );
}

/** In a tab of its own, so that this form stays as it is. */
function ProveAtProvider() {
  const { t } = useI18n();
  return (
    <Text size="sm">
      {t('sign.provider')}{' '}
      <Anchor href="/api/session/oidc?reauthenticate=true" target="_blank" rel="noreferrer" size="sm">
        {t('sign.atProvider')}
      </Anchor>
    </Text>
  );
}
