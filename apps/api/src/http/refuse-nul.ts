import type { FastifyInstance } from 'fastify';
import { DomainError } from '#kernel';
import { sendProblem } from '../problem/problem.filter.js';

/** U+0000 is in no text that people write, and PostgreSQL's text can't hold it: refused before anything reads it. */
export function refuseNul(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request, reply) => {
    const { url, body } = request;
    if (!/%00/.test(url) && !hasNul(body)) return;
    sendProblem(new DomainError('REQUEST_MALFORMED', 'no text may contain U+0000'), request, reply);
    return reply;
  });
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, member]) => name.includes('\u0000') || hasNul(member));
}
