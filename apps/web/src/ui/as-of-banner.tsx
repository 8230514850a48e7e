import { Alert, Button, Group, Text } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import { useMoment } from '../subject/moment.js';

/** Says so whenever a screen does not show the present. */
export function AsOfBanner() {
  const { t, date, instant } = useI18n();
  const { moment, setMoment } = useMoment();
  if (moment.knownAt === null && moment.asOf === null) return null;
  return (
    <Alert color="yellow" title={t('asOf.title')} role="status">
      <Group justify="space-between">
        <Text size="sm">
          {moment.knownAt && `${t('asOf.knownAt', { at: instant(moment.knownAt), utc: moment.knownAt })} `}
          {moment.asOf && t('asOf.asOf', { on: date(moment.asOf) })}
        </Text>
        <Button size="xs" variant="default" onClick={() => setMoment({ knownAt: null, asOf: null })}>
          {t('asOf.now')}
        </Button>
      </Group>
    </Alert>
  );
}
