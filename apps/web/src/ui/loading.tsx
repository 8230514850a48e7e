import { Center, Loader } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';

export function Loading() {
  const { t } = useI18n();
  return (
    <Center mih={240} role="status" aria-label={t('loading')}>
      <Loader />
    </Center>
  );
}
