import { Controller, Get, Header, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#access';
import { PlotDataQuery, PlotQuery } from '#contracts';
import { drawPlot, PLOTS, type PlotData, type PlotName, plotData } from '#plots';
import { Registry } from '#registry';
import { CurrentPermission, sitesOf } from '../access/access.decorator.js';
import { Pseudonyms } from '../access/pseudonyms.js';
import { momentOfSubjects } from '../http/moments.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';
import { plotCsv } from './plot-csv.js';
import { toPng } from './png.js';

interface Plot {
  readonly position: number;
  readonly data: PlotData;
}

const PRIVATE = 'private, no-cache';

/** Plots of a cohort, drawn by the same functions as in the browser. */
@Controller('studies/:study/plots')
export class PlotsController {
  constructor(
    private readonly registry: Registry,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  @Get(PLOTS.map((name) => `${name}.json`))
  @UseInterceptors(RepresentationInterceptor)
  numbers(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PlotDataQuery }) query: PlotDataQuery,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
  ): Promise<Plot> {
    return this.#make(study, nameIn(request), query, permission);
  }

  @Get(PLOTS.map((name) => `${name}.csv`))
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', PRIVATE)
  async table(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PlotDataQuery }) query: PlotDataQuery,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const plot = await this.#make(study, nameIn(request), query, permission);
    return plotCsv((await this.pseudonyms.represent(plot, request)).data);
  }

  @Get(PLOTS.map((name) => `${name}.svg`))
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', PRIVATE)
  picture(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PlotQuery }) query: PlotQuery,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return this.#draw(study, query, permission, request);
  }

  @Get(PLOTS.map((name) => `${name}.png`))
  @Header('content-type', 'image/png')
  @Header('cache-control', PRIVATE)
  async image(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PlotQuery }) query: PlotQuery,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
  ): Promise<Buffer> {
    return toPng(await this.#draw(study, query, permission, request));
  }

  async #draw(
    study: string,
    { language = 'en', ...query }: PlotQuery,
    permission: Permission,
    request: FastifyRequest,
  ): Promise<string> {
    const plot = await this.#make(study, nameIn(request), query, permission);
    return drawPlot((await this.pseudonyms.represent(plot, request)).data, language);
  }

  async #make(
    studyId: string,
    name: PlotName,
    { groups, ...query }: PlotDataQuery,
    permission: Permission,
  ): Promise<Plot> {
    const { queries, timeTravel } = this.registry;
    const { knownAt, asOf, criteria, cut, ...asked } = query;
    const moment = momentOfSubjects({ knownAt, asOf, criteria, cut }, permission);
    const spec = await queries.analysis(studyId, asked);
    const { sites } = sitesOf(permission);
    const { records, study, position } = moment
      ? await timeTravel.past.cohort(studyId, moment, sites)
      : await queries.cohort(studyId, sites);
    return { position, data: plotData(name, records, study, { ...spec, groups: groups === 'true' }) };
  }
}

/** The plot that a request's route names: `.../plots/swimmer.svg`. */
function nameIn(request: FastifyRequest): PlotName {
  const file = request.routeOptions.url?.split('/').at(-1) ?? '';
  return file.slice(0, file.lastIndexOf('.')) as PlotName;
}
