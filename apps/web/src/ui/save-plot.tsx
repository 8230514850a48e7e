import { Button } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import { save } from './save.js';

/** Saves a picture as it is shown, and the numbers it is made of. */
export function SavePlot({ name, svg, data }: { name: string; svg: string; data: unknown }) {
  const { t } = useI18n();
  return (
    <Button.Group>
      <Button size="xs" variant="default" onClick={() => save(`${name}.svg`, svg, 'image/svg+xml')}>
        {t('plots.saveSvg')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => save(`${name}.json`, JSON.stringify(data, null, 2), 'application/json')}
      >
        {t('plots.saveData')}
      </Button>
    </Button.Group>
  );
}
