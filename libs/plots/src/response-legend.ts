import { RESPONSE_COLOURS, RESPONSE_DASHES } from './palette.js';
import { el, label } from './svg.js';
import { codeName } from './words/code-name.js';
import type { PlotLanguage } from './words/plot-words.js';

const LEFT = 92;
const STEP = 170;

/** What the colours of best responses mean; lines are told by their dashes, too. `y` is the middle of the row. */
export function responseLegend(y: number, sign: 'box' | 'line', language: PlotLanguage): string[] {
  return Object.entries(RESPONSE_COLOURS).flatMap(([response, colour], index) => {
    const x = LEFT + index * STEP;
    const drawn =
      sign === 'box'
        ? el('rect', { x: x - 5, y: y - 5, width: 14, height: 10, fill: colour })
        : el('path', {
            d: `M${x - 5} ${y}h24`,
            stroke: colour,
            'stroke-width': 2,
            'stroke-dasharray': RESPONSE_DASHES[response],
          });
    const name = codeName(language, response);
    return [drawn, label(x + (sign === 'box' ? 14 : 24), y + 4, name, { 'font-size': 11 })];
  });
}
