import { dosesPlot } from './doses-plot.js';
import type { PlotData } from './plot-data.js';
import { adverseEventsPlot, flowPlot } from './rows-plots.js';
import { spiderPlot } from './spider-plot.js';
import { survivalPlot } from './survival-plot.js';
import { swimmerPlot } from './swimmer-plot.js';
import { waterfallPlot } from './waterfall-plot.js';
import { phrase } from './words/phrases.js';
import type { PlotLanguage } from './words/plot-words.js';

/** Draws a plot as SVG text: the same bytes for the same data, on the server and in the browser. */
export function drawPlot(data: PlotData, language: PlotLanguage): string {
  switch (data.plot) {
    case 'flow':
      return flowPlot(data.rows, language, (text) => phrase(language, text));
    case 'adverse-events':
      return adverseEventsPlot(data.rows, language);
    case 'survival':
      return survivalPlot(data, language);
    case 'swimmer':
      return swimmerPlot(data.subjects, language);
    case 'waterfall':
      return waterfallPlot(data.subjects, data.rule, language);
    case 'spider':
      return spiderPlot(data.subjects, language);
    case 'doses':
      return dosesPlot(data.subjects, language);
  }
}
