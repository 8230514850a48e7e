import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { errorCatalogue } from '#contracts';
import { Registry } from '#registry';
import { ApiOptions } from '../api-options.js';

/** What may be known without a token: whether the registry works, and what its errors mean. */
@Controller()
export class HealthController {
  constructor(
    private readonly registry: Registry,
    private readonly options: ApiOptions,
  ) {}

  @Get('health')
  async health(@Res({ passthrough: true }) reply: FastifyReply) {
    const healthy = await this.registry.isHealthy();
    reply.code(healthy ? 200 : 503).header('cache-control', 'no-store');
    const status = healthy ? 'ok' : 'unavailable';
    return { status, release: this.options.release, database: status };
  }

  @Get('problems')
  problems() {
    return { problems: Object.entries(errorCatalogue).map(([code, entry]) => ({ code, ...entry })) };
  }
}
