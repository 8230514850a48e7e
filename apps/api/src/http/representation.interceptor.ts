import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Pseudonyms } from '../access/pseudonyms.js';
import { digestTag, noneMatch, versionTag } from './conditional.js';

interface Answer {
  position?: unknown;
  version?: unknown;
  studyPosition?: number;
  record?: { position: number };
}

/** Pseudonymises what analysts read, gives reads their X-Position and ETag, and answers 304 where the client has the same already. */
@Injectable()
export class RepresentationInterceptor implements NestInterceptor {
  constructor(private readonly pseudonyms: Pseudonyms) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // A file is sent as it is.
    const seen = async (answer: Answer | string) =>
      typeof answer === 'string'
        ? answer
        : represent(await this.pseudonyms.represent(answer, request), request, reply);
    return next.handle().pipe(mergeMap((answer) => seen(answer as Answer | string)));
  }
}

function represent(answer: Answer, request: FastifyRequest, reply: FastifyReply): unknown {
  const text = JSON.stringify(answer);
  const etag = typeof answer.version === 'number' ? versionTag(answer.version) : digestTag(text);
  if (typeof answer.position === 'number') reply.header('x-position', answer.position);
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (isSettled(answer) && noneMatch(request.headers['if-none-match'], etag)) {
    reply.code(304);
    return '';
  }
  reply.type('application/json; charset=utf-8');
  return text;
}

/** A record that an amendment may have changed since its last event is sent in full, though its version is the same. */
function isSettled({ studyPosition = 0, record }: Answer): boolean {
  return record === undefined || studyPosition < record.position;
}
