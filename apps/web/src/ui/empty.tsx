import { Card, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** There is nothing to show, why, and what to do about it. */
export function Empty({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Card withBorder padding="xl">
      <Stack align="center" gap="xs">
        <Text fw={600}>{title}</Text>
        {hint !== undefined && <Text c="gray.7">{hint}</Text>}
        {action}
      </Stack>
    </Card>
  );
}
