import { Button, Group } from '@mantine/core';
import { type PlotQuestion, plotHref } from '../api/plots.js';
import { useI18n } from '../i18n/i18n.js';
import { save } from './save.js';

/** A picture as it is shown, the same as PNG, and the numbers it is made of. */
export function SavePlot({ study, question, svg }: { study: string; question: PlotQuestion; svg: string }) {
  const { t, language } = useI18n();
  const file = (as: 'png' | 'csv' | 'json') => (
    <Button
      component="a"
      size="xs"
      variant="default"
      href={plotHref(study, question, { as, language })}
      download={`${question.name}.${as}`}
    >
      {t(`plots.${as}`)}
    </Button>
  );
  return (
    <Group mt="sm" gap="xs">
      <Button size="xs" variant="default" onClick={() => save(`${question.name}.svg`, svg, 'image/svg+xml')}>
        {t('plots.svg')}
      </Button>
      {file('png')}
      {file('csv')}
      {file('json')}
    </Group>
  );
}
