import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import type { Impact } from '../../subject/use-impact.js';

const FEW = 8;

type Figure = Impact['figures'][number];

/** Figures of the cohort that would move, old and new. */
export function FiguresMoved({ figures }: { figures: readonly Figure[] }) {
  const { t, code, phrase } = useI18n();
  const figureText = useFigureText();
  const [all, setAll] = useState(false);
  if (figures.length === 0) return <Text size="sm">{t('impact.noFigures')}</Text>;
  return (
    <>
      <div className="scroll-x">
        <table className="plain" data-figures={figures.length}>
          <thead>
            <tr>
              <th scope="col">{t('outcome.figure')}</th>
              <th scope="col">{t('change.before')}</th>
              <th scope="col">{t('change.after')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.slice(0, all ? undefined : FEW).map((figure) => (
              <tr key={`${figure.outcome}/${figure.id}`}>
                <th scope="row">
                  {code('code', phrase(figure.label))}
                  {figure.group !== null && ` · ${code('code', figure.group)}`}
                  {figure.outcome === 'survival' && ` · ${code('code', figure.id.split('.')[0] ?? '')}`}
                </th>
                <td className="removed">{figureText(figure, figure.before)}</td>
                <td className="added">{figureText(figure, figure.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {figures.length > FEW && !all && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setAll(true)}>
          {t('impact.allFigures', { n: figures.length })}
        </Button>
      )}
    </>
  );
}

/** A value with its unit, and the subjects it counts. */
function useFigureText(): (figure: Figure, side: Figure['before']) => string {
  const { number, code, phrase } = useI18n();
  return ({ unit }, side) => {
    if (side === null || side.value === null) return '–';
    const value = typeof side.value === 'number' ? number(side.value) : code('code', side.value);
    const counts = [side.numerator, side.denominator].filter((count) => typeof count === 'number');
    const share = counts.length === 2 ? ` (${counts.join('/')})` : '';
    const limits = intervalOf(side.ci);
    const interval =
      limits && ` [${limits.map((limit) => (limit === null ? '–' : number(limit))).join(', ')}]`;
    const named = unit === null || unit === 'subjects' || unit === 'patients' ? '' : ` ${phrase(unit)}`;
    return `${value}${unit === '%' ? '%' : named}${share}${interval ?? ''}`;
  };
}

/** A 95% confidence interval of an answer; null where there is none. */
const intervalOf = (ci: unknown): readonly (number | null)[] | null =>
  Array.isArray(ci) && ci.some((limit) => typeof limit === 'number') ? ci : null;
