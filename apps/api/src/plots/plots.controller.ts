import { Controller, Get, Header, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#access';
import { PlotDataQuery, PlotQuery } from '#contracts';
import { drawPlot, PLOTS, type PlotData, type PlotName, plotData } from '#plots';
import { readRecords } from '#read-models';
import { Registry } from '#registry';
import { CurrentPermission } from '../access/access.decorator.js';
import { Pseudonyms } from '../access/pseudonyms.js';
import { StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

interface Plot {
  readonly position: number;
  readonly data: PlotData;
}

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

  @Get(PLOTS.map((name) => `${name}.svg`))
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', 'private, no-cache')
  async picture(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: PlotQuery }) { language = 'en', ...query }: PlotQuery,
    @CurrentPermission() permission: Permission,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const plot = await this.#make(study, nameIn(request), query, permission);
    return drawPlot((await this.pseudonyms.represent(plot, request)).data, language);
  }

  async #make(
    studyId: string,
    name: PlotName,
    { endpoint, groups }: PlotDataQuery,
    { sites }: Permission,
  ): Promise<Plot> {
    const { queries, readModels } = this.registry;
    const study = await queries.study(studyId);
    const { records, position } = await readRecords(readModels, studyId);
    const taken = sites === '*' ? records : records.filter(({ siteId }) => sites.includes(siteId));
    return { position, data: plotData(name, taken, study, { endpoint, groups: groups === 'true' }) };
  }
}

/** The plot that a request's route names: `.../plots/swimmer.svg`. */
function nameIn(request: FastifyRequest): PlotName {
  const file = request.routeOptions.url?.split('/').at(-1) ?? '';
  return file.slice(0, file.lastIndexOf('.')) as PlotName;
}
