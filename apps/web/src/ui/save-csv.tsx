import { Button } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';

/** Saves what the registry hands out as a file, which it records as an export. */
export function SaveCsv({ href }: { href: string }) {
  const { t } = useI18n();
  return (
    <Button component="a" variant="default" href={href} download>
      {t('audit.csv')}
    </Button>
  );
}
