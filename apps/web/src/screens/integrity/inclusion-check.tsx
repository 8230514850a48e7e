import { Alert, Button, Card, Group, List, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  fromBase64,
  parseCheckpoint,
  parseKey,
  parseNote,
  signerOf,
  toBase64,
  verifyInclusion,
} from '#transparency';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { useProblemText } from '../../ui/problem-text.js';

/** Fetches an event, its proof, the checkpoint and the key, and checks them here: the server's word is not taken. */
async function prove(study: string, position: number) {
  const path = { study };
  const [checkpoint, { keys }, page] = await Promise.all([
    answer(api.GET('/api/studies/{study}/log/checkpoint', { params: { path } })),
    answer(api.GET('/api/studies/{study}/log/keys', { params: { path } })),
    answer(
      api.GET('/api/studies/{study}/events', { params: { path, query: { after: position - 1, limit: 1 } } }),
    ),
  ]);
  const proof = await answer(
    api.GET('/api/studies/{study}/log/inclusion', {
      params: { path, query: { position, size: checkpoint.size } },
    }),
  );
  const event = page.events[0];
  const { root, size } = parseCheckpoint(checkpoint.note);
  const signed =
    signerOf(
      parseNote(checkpoint.note),
      keys.map(({ key }) => parseKey(key)),
    ) !== undefined;
  const hashes = proof.hashes.map(fromBase64);
  const included = verifyInclusion(fromBase64(proof.leafHash), position - 1, size, root, hashes);
  const same = event !== undefined && hexOf(fromBase64(proof.leafHash)) === event.leafHash;
  return {
    signed,
    included,
    same,
    size,
    root: toBase64(root),
    steps: hashes.length,
    type: event?.type ?? '',
  };
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function InclusionCheck({ study }: { study: string }) {
  const { t, code, number } = useI18n();
  const problemText = useProblemText();
  const [position, setPosition] = useState('1');
  const check = useMutation({ mutationFn: () => prove(study, Number(position)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate();
  };
  const { signed, included, same } = check.data ?? {};
  const ok = Boolean(signed && included && same);
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('integrity.inclusion')}
      </Title>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t('integrity.position')}
            name="position"
            inputMode="numeric"
            pattern="[1-9][0-9]*"
            required
            w={160}
            value={position}
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
          <Button type="submit" loading={check.isPending}>
            {t('integrity.prove')}
          </Button>
        </Group>
      </form>
      {check.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(check.error)}
        </Alert>
      )}
      {check.data && (
        <Alert
          color={ok ? 'teal' : 'red'}
          role="status"
          mt="sm"
          title={t(ok ? 'integrity.ok' : 'integrity.broken')}
          data-proved={ok}
        >
          <List size="sm">
            <List.Item>{verdict(check.data.signed, t('integrity.signed'))}</List.Item>
            <List.Item>
              {verdict(check.data.same, t('integrity.sameLeaf', { what: code('event', check.data.type) }))}
            </List.Item>
            <List.Item>
              {verdict(
                check.data.included,
                t('integrity.included', { n: number(check.data.size), steps: check.data.steps }),
              )}
            </List.Item>
          </List>
          <Text size="sm">
            <code className="id">{check.data.root}</code>
          </Text>
        </Alert>
      )}
    </Card>
  );
}

const verdict = (ok: boolean, what: string) => `${ok ? '✓' : '✕'} ${what}`;
