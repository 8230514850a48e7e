import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteError } from 'react-router';
import { useI18n } from '../i18n/i18n.js';
import { Page } from './page.js';
import { useProblemText } from './problem-text.js';

/** A screen that can't be shown, or an address that no screen has. */
export function Failure({ notFound = false }: { notFound?: boolean }) {
  const { t } = useI18n();
  const error = useRouteError();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const again = () => {
    queries.clear();
    window.location.reload();
  };
  return (
    <Page title={t(notFound ? 'failure.notFound' : 'failure.title')}>
      <Stack align="flex-start">
        {!notFound && <Text role="alert">{problemText(error)}</Text>}
        <Button variant="default" onClick={notFound ? () => window.location.assign('/') : again}>
          {t(notFound ? 'failure.home' : 'failure.again')}
        </Button>
      </Stack>
    </Page>
  );
}
