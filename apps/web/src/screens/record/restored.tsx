import { Alert, Button } from '@mantine/core';
import { useI18n } from '../../i18n/i18n.js';

/** Says that a form has what was typed at an earlier visit. */
export function Restored({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useI18n();
  return (
    <Alert color="blue" title={t('form.restored')}>
      <Button size="xs" variant="default" onClick={onDiscard}>
        {t('form.discard')}
      </Button>
    </Alert>
  );
}
