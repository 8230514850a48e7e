import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Recorded } from '#contracts';
import type { CommandResult } from '#event-store';
import { DomainError } from '#kernel';
import type { CommandContext } from '#registry';
import { authorOf } from '../access/access.decorator.js';
import { parseIfMatch, versionTag } from './conditional.js';

/** Who records, under which command id, on top of which version: read from a request's headers. */
export function commandContext(request: FastifyRequest): CommandContext {
  const key = idempotencyKey(request);
  return {
    ...authorOf(request),
    ...(key !== undefined && { idempotencyKey: key }),
    ifMatch: parseIfMatch(request.headers['if-match']),
  };
}

export const CurrentCommand = createParamDecorator((_, context: ExecutionContext) =>
  commandContext(context.switchToHttp().getRequest<FastifyRequest>()),
);

function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && key.length >= 1 && key.length <= 255) return key;
  throw new DomainError('HEADER_INVALID', 'Idempotency-Key must have 1 to 255 characters', {
    header: 'Idempotency-Key',
  });
}

/** The answer to a command. `location` is where what it changed can be read. */
export function recorded(result: CommandResult, location: string, reply: FastifyReply): Recorded {
  const { position, version, eventIds, duplicate } = result;
  reply.headers({ 'x-position': position, etag: versionTag(version), location });
  if (duplicate) reply.header('idempotency-replayed', 'true');
  return { position, version, eventIds: [...eventIds] };
}
