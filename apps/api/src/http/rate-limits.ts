import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { sendProblem } from '../problem/problem.filter.js';

/** Requests that are answered within a minute; more are told to come back later. */
export interface RateLimits {
  /** From one address (IPv6: one /64), which may be a whole hospital. */
  readonly perAddress: number;
  /** With one token or session. */
  readonly perCredential: number;
  /** From one address, that try a password, a code or an invitation. */
  readonly logins: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { perAddress: 6_000, perCredential: 3_000, logins: 60 };

/** What proves who somebody is; a guess at it costs. */
const GUESSABLE = /^\/api\/(session$|session\/(password|reauthenticate|totp|oidc)|accounts\/activate$)/;

const isGuess = ({ method, routeOptions }: FastifyRequest): boolean => {
  const route = routeOptions.url ?? '';
  return GUESSABLE.test(route) && (method === 'POST' || route.startsWith('/api/session/oidc'));
};

/** Before anything is read of a request. Each process counts for itself. */
export async function limitRates(fastify: FastifyInstance, limits: RateLimits): Promise<void> {
  await fastify.register(rateLimit, { global: false });
  const limiter = (max: number) => ({ max, timeWindow: 60_000 });
  const byAddress = fastify.createRateLimit(limiter(limits.perAddress));
  const byLogin = fastify.createRateLimit(limiter(limits.logins));
  const byCredential = fastify.createRateLimit({
    ...limiter(limits.perCredential),
    keyGenerator: (request) => credentialOf(request) ?? '',
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const counted = [byAddress];
    if (isGuess(request)) counted.push(byLogin);
    if (credentialOf(request) !== undefined) counted.push(byCredential);
    for (const count of counted) {
      const state = await count(request);
      if (state.isAllowed || !state.isExceeded) continue;
      reply.header('retry-after', state.ttlInSeconds);
      sendProblem(tooMany(state.ttlInSeconds), request, reply);
      return reply;
    }
  });
}

const tooMany = (retryAfterSeconds: number) =>
  new DomainError('RATE_LIMITED', `too many requests; come back in ${retryAfterSeconds} s`, {
    retryAfterSeconds,
  });

/** A name for the token or session that a request carries, true or not. */
function credentialOf({ headers }: FastifyRequest): string | undefined {
  const cookie = headers.cookie?.split(';').find((pair) => /anamnesis-session=/.test(pair));
  const credential = headers.authorization ?? cookie?.trim();
  return credential && createHash('sha256').update(credential).digest('base64url');
}
