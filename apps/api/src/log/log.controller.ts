import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ConsistencyQuery, InclusionQuery } from '#contracts';
import { bundleText, consistencyProof, inclusionProof, latestCheckpoint, logKeys } from '#event-store';
import { Registry } from '#registry';
import { formatKey, parseCheckpoint } from '#transparency';
import { CurrentAuthor } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { PatientPath, StudyPath } from '../http/paths.js';
import { RepresentationInterceptor } from '../http/representation.interceptor.js';

/** The transparency log of a study: signed roots, and proofs against them. */
@Controller('studies/:study/log')
export class LogController {
  constructor(private readonly registry: Registry) {}

  @Get('checkpoint')
  @UseInterceptors(RepresentationInterceptor)
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
  @UseInterceptors(RepresentationInterceptor)
  consistency(
    @Param({ schema: StudyPath }) { study }: StudyPath,
    @Query({ schema: ConsistencyQuery }) { from, to }: ConsistencyQuery,
  ) {
    return consistencyProof(this.registry.pool, study, from, to);
  }

  @Get('keys')
  @UseInterceptors(RepresentationInterceptor)
  async keys(@Param({ schema: StudyPath }) { study }: StudyPath) {
    const { note } = await latestCheckpoint(this.registry.pool, study);
    const name = parseCheckpoint(note).origin;
    const keys = await logKeys(this.registry.pool);
    return { keys: keys.map(({ publicKey, ...rest }) => ({ ...rest, key: formatKey({ name, publicKey }) })) };
  }
}

/** Sealed events as files that anyone can check without the registry. */
@Controller('studies/:study')
export class BundleController {
  constructor(
    private readonly registry: Registry,
    private readonly access: AccessServices,
  ) {}

  @Get('bundle')
  ofStudy(@Param({ schema: StudyPath }) { study }: StudyPath, @CurrentAuthor() author: Author) {
    return this.#file(study, null, author);
  }

  @Get('patients/:patient/bundle')
  ofPatient(
    @Param({ schema: PatientPath }) { study, patient }: PatientPath,
    @CurrentAuthor() author: Author,
  ) {
    return this.#file(study, patient, author);
  }

  /** That it leaves is recorded first; its hash isn't known before it has left. Throws LOG_NOT_SEALED, STREAM_UNKNOWN. */
  async #file(studyId: string, patient: string | null, author: Author): Promise<StreamableFile> {
    const { size } = await latestCheckpoint(this.registry.pool, studyId);
    const records = patient === null ? size : (await this.registry.queries.history(studyId, patient)).version;
    const text = bundleText(this.registry.pool, studyId, patient === null ? null : `patient/${patient}`);
    const head = await text.next();
    await this.access.log.exported(author, {
      what: patient === null ? 'sealed log' : `sealed log of subject ${patient}`,
      format: 'anamnesis-bundle',
      studyId,
      records,
      sha256: null,
    });
    const file = `${patient === null ? studyId : `${studyId}-${patient}`}.bundle.json`;
    return new StreamableFile(Readable.from(whole(head, text)), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${file}"`,
    });
  }
}

async function* whole(head: IteratorResult<string, void>, rest: AsyncGenerator<string>) {
  if (!head.done) yield head.value;
  yield* rest;
}
