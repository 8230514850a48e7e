import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.js';
import { useProblemText } from './problem-text.js';

/** As much of a query as says how far it is. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** What a query has: its data, that it is on its way, or why it is not there and a way to ask again. */
export function Pending<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  if (of.data !== undefined) return children(of.data);
  if (of.error === null) {
    return (
      <Stack aria-busy="true" aria-label={t('loading')} role="status">
        <Skeleton height={28} width="40%" />
        <Skeleton height={160} />
        <Skeleton height={160} />
      </Stack>
    );
  }
  return (
    <Alert color="red" title={t('failure.title')} role="alert">
      <Group justify="space-between">
        <Text size="sm">{problemText(of.error)}</Text>
        <Button size="xs" variant="default" onClick={() => of.refetch()}>
          {t('failure.again')}
        </Button>
      </Group>
    </Alert>
  );
}
