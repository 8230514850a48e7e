import type { Server } from 'node:http';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions } from 'fastify';
import { newId } from '#event-store';
import type { Registry } from '#registry';
import { AccessGuard } from './access/access.guard.js';
import { AccessServices } from './access/access-services.js';
import { apiOver } from './api.module.js';
import { ApiOptions } from './api-options.js';
import { limitBodies } from './http/body-limits.js';
import { REDACTED, serializers } from './http/log-options.js';
import { limitRates } from './http/rate-limits.js';
import { refuseUnreadable } from './http/refuse-unreadable.js';
import { sendProblem } from './problem/problem.filter.js';
import { serveQueues } from './queues/serve-queues.js';
import { serveWeb } from './web/serve-web.js';

const BODY_LIMIT = 1024 * 1024;
/** For the whole request to arrive, and for its answer to be made. */
const TIMEOUT_MS = 30_000;
/** For the head of a request to arrive, and for a connection on which nothing happens. */
const HEADERS_TIMEOUT_MS = 10_000;
const IDLE_CONNECTION_MS = 60_000;

/**
 * The API as an application that does not listen yet. It uses the registry but does not close it.
 *
 *     const api = await createApi(registry, { release: '1.0.0' });
 *     await api.listen(3000, '127.0.0.1');
 */
export async function createApi(
  registry: Registry,
  options: Partial<ApiOptions> = {},
): Promise<NestFastifyApplication> {
  const settings = new ApiOptions(options);
  const adapter = createAdapter(settings);
  const api = await NestFactory.create<NestFastifyApplication>(apiOver(registry, settings), adapter, {
    logger: settings.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
    bodyParser: false,
    forceCloseConnections: false,
  });
  api.setGlobalPrefix('api');
  if (settings.rateLimits !== 'none') await limitRates(adapter.getInstance(), settings.rateLimits);
  await api.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await api.get(AccessServices).totpSecrets.wrapClear();
  if (settings.queues) await serveQueues(adapter.getInstance(), settings.queues, api.get(AccessGuard));
  serveWeb(adapter.getInstance(), api.get(AccessServices).oidc !== undefined);
  return api.init();
}

function createAdapter({ logLevel, trustedProxies }: ApiOptions): FastifyAdapter {
  const options: FastifyHttpOptions<Server> = {
    logger: logLevel !== 'silent' && {
      level: logLevel,
      redact: REDACTED,
      serializers,
      stream: process.stderr,
    },
    bodyLimit: BODY_LIMIT,
    requestTimeout: TIMEOUT_MS,
    handlerTimeout: TIMEOUT_MS,
    connectionTimeout: IDLE_CONNECTION_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    requestIdHeader: false,
    genReqId: newId,
    // What can't be read so far as to be routed, e.g. /%zz.
    frameworkErrors: (error, request, reply) =>
      sendProblem(adapter.mapException(error), request, reply as never),
  };
  const adapter: FastifyAdapter = new FastifyAdapter({ ...options, skipMiddie: true });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  refuseUnreadable(fastify);
  limitBodies(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  return adapter;
}
