import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useParams } from 'react-router';
import { useI18n } from '../i18n/i18n.js';

/** A screen: its heading, what can be done on it, its content. Names the browser's tab. */
export function Page(props: { title: string; hint?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const { t } = useI18n();
  const { study } = useParams();
  useEffect(() => {
    document.title = [props.title, study, t('app.name')].filter((part) => part !== undefined).join(' · ');
  }, [props.title, study, t]);
  return (
    <Stack gap="md" maw={1400} mx="auto">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={1} size="h2">
            {props.title}
          </Title>
          {props.hint !== undefined && (
            <Text c="gray.7" size="sm" maw="70ch">
              {props.hint}
            </Text>
          )}
        </div>
        {props.actions !== undefined && <Group gap="xs">{props.actions}</Group>}
      </Group>
      {props.children}
    </Stack>
  );
}
