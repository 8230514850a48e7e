import { writeFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { AnalysisQuery, validate } from '#contracts';
import {
  drawPlot,
  PLOT_LANGUAGES,
  PLOTS,
  type PlotData,
  type PlotLanguage,
  type PlotName,
  plotData,
} from '#plots';
import { plotCsv } from '../../../api/src/plots/plot-csv.js';
import { toPng } from '../../../api/src/plots/png.js';
import type { Io } from '../io.js';
import { type MomentOptions, momentOf, withMoment } from '../moment-options.js';
import { theStudy, withRegistry } from '../with-registry.js';

const NOTES = `
The same picture as in the web app and at GET /api/studies/{study}/plots/{name}.svg, byte for byte.

Examples:
  $ anamnesis plot gist-imatinib survival --endpoint OS --groups > os.svg
  $ anamnesis plot gist-imatinib waterfall --criteria recist-1.1 --png --out waterfall.png
  $ anamnesis plot gist-imatinib swimmer --cohort high-risk --csv
`;

interface PlotOptions extends MomentOptions {
  png?: true;
  csv?: true;
  out?: string;
  language: PlotLanguage;
  groups?: true;
  cohort?: string;
  groupBy?: string;
  endpoint?: string;
  start?: string;
  censorAt?: string;
}

export function addPlot(program: Command, io: Io): void {
  withMoment(
    program
      .command('plot')
      .argument('<study>', 'id of the study')
      .addArgument(new Argument('<name>').choices([...PLOTS]))
      .description('Draw a plot of the cohort as SVG or PNG, or write its numbers'),
  )
    .addOption(new Option('--png', 'a PNG, twice as large in pixels; needs --out').conflicts('csv'))
    .option('--csv', 'the numbers it is drawn from')
    .option('--out <file>', 'write to a file; to stdout by default')
    .addOption(new Option('--language <tag>', 'of the words').choices([...PLOT_LANGUAGES]).default('en'))
    .option('--cohort <name>', 'only the subjects of this cohort')
    .option('--groups', 'survival: a curve for each group')
    .option('--group-by <fact>', 'survival: the fact that groups are made by; the setting by default')
    .option('--endpoint <id>', "survival: the endpoint; the protocol's first by default")
    .option('--start <anchor>', 'survival: count the endpoint from here, e.g. TREATMENT_START')
    .option('--censor-at <rule>', 'survival: censor it here, e.g. LAST_CONTACT')
    .addHelpText('after', NOTES)
    .action((studyId: string, name: PlotName, options: PlotOptions) => plot(io, studyId, name, options));
}

async function plot(io: Io, studyId: string, name: PlotName, options: PlotOptions): Promise<void> {
  const { png, csv, out, language } = options;
  if (png && out === undefined) throw new Error(`a PNG goes into a file: add --out ${name}.png`);
  const data = await numbersOf(io, studyId, name, options);
  const text = csv ? plotCsv(data) : `${drawPlot(data, language)}\n`;
  if (out === undefined) io.out(text.trimEnd());
  else await writeFile(out, png ? await toPng(text) : text);
}

function numbersOf(io: Io, studyId: string, name: PlotName, options: PlotOptions): Promise<PlotData> {
  const { cohort, groupBy, endpoint, start, censorAt, groups } = options;
  const asked = validate(AnalysisQuery, { cohort, groupBy, endpoint, start, censorAt });
  const moment = momentOf(options);
  return withRegistry(io, async (registry) => {
    const id = await theStudy(registry, studyId);
    const spec = await registry.queries.analysis(id, asked);
    if (!moment) await registry.worker.drain(id);
    const { records, study } = moment
      ? await registry.timeTravel.past.cohort(id, moment)
      : await registry.queries.cohort(id);
    return plotData(name, records, study, { ...spec, groups });
  });
}
