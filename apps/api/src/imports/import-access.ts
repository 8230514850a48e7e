import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Action, authorise, type Target } from '#access';
import { patientCommandAction } from '#contracts';
import type { DomainError } from '#kernel';
import type { ImportContext } from '#registry';
import type { PatientCommand } from '#trial';
import { authorOf, principalOf } from '../access/access.decorator.js';
import { AccessServices } from '../access/access-services.js';

/** Whether the sender of a file may give each of its commands: by the matrix, as if it came alone. */
@Injectable()
export class ImportAccess {
  constructor(@Inject(AccessServices) private readonly services: AccessServices) {}

  /** What a request's file is judged by. Refusals are logged. */
  of(study: string, request: FastifyRequest): ImportContext['allow'] {
    return (command, subject, present) => {
      const action = patientCommandAction(command.name);
      const site = command.name === 'enrol' ? command.data.siteId : present;
      const role = this.#role(action, { study, subject, site }, request);
      const moved = siteAfter(command);
      // A correction must not take a subject to a site that is out of reach.
      if (moved !== undefined) this.#role(action, { study, site: moved }, request);
      return role;
    };
  }

  /** Logs that a whole file was refused, which leaves nothing else behind. */
  refused(studyId: string, { code }: DomainError, request: FastifyRequest): void {
    this.#log('subject.import', studyId, code, request);
  }

  #role(action: Action, target: Target, request: FastifyRequest): string {
    const decision = authorise(principalOf(request), action, target);
    if (decision.allowed) return decision.role;
    this.#log(action, target.study ?? null, decision.error.code, request);
    throw decision.error;
  }

  #log(action: Action, studyId: string | null, code: string, request: FastifyRequest): void {
    const payload = { method: 'POST', route: '/studies/{study}/imports', action, studyId, code };
    this.services.log.refused(principalOf(request).accountId, payload, authorOf(request));
  }
}

function siteAfter(command: PatientCommand): string | undefined {
  if (command.name !== 'correct-event') return undefined;
  const { siteId } = command.data.changes ?? command.data.payload ?? {};
  return siteId === undefined ? undefined : String(siteId);
}
