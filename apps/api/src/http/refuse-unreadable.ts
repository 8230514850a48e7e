import type { FastifyInstance } from 'fastify';
import { DomainError, unreadable } from '#kernel';
import { sendProblem } from '../problem/problem.filter.js';

/** Refuses addresses and bodies that nothing should read, before anything does. */
export function refuseUnreadable(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request, reply) => {
    const { url, body } = request;
    const why = /%00/.test(url) ? unreadable('\u0000') : unreadable(body);
    if (why === undefined) return;
    sendProblem(new DomainError('REQUEST_MALFORMED', why), request, reply);
    return reply;
  });
}
