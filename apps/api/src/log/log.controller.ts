import { Controller, Get, Param, Query } from '@nestjs/common';
import { ConsistencyQuery, InclusionQuery } from '#contracts';
import { consistencyProof, inclusionProof, latestCheckpoint, logKeys } from '#event-store';
import { Registry } from '#registry';
import { formatKey, parseCheckpoint } from '#transparency';
import { StudyPath } from '../http/paths.js';

/** The transparency log of a study: signed roots, and proofs against them. */
@Controller('studies/:study/log')
export class LogController {
  constructor(private readonly registry: Registry) {}

  @Get('checkpoint')
  checkpoint(@Param({ schema: StudyPath }) { study }: StudyPath) {
    return latestCheckpoint(this.registry.pool, study);
  }

  @Get('inclusion')
  inclusion(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: InclusionQuery }) { position, size }: InclusionQuery,
  ) {
    return inclusionProof(this.registry.pool, study, position, size);
  }

  @Get('consistency')
  consistency(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ConsistencyQuery }) { from, to }: ConsistencyQuery,
  ) {
    return consistencyProof(this.registry.pool, study, from, to);
  }

  @Get('keys')
  async keys(@Param({ schema: StudyPath }) { study }: StudyPath) {
    const { note } = await latestCheckpoint(this.registry.pool, study);
    const name = parseCheckpoint(note).origin;
    const keys = await logKeys(this.registry.pool);
    return { keys: keys.map(({ publicKey, ...rest }) => ({ ...rest, key: formatKey({ name, publicKey }) })) };
  }
}
