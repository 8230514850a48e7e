import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract } from '#contracts';
import { NOTIFICATION_QUEUE, openQueue, type QueueSettings, SURVEILLANCE_QUEUE } from '#surveillance';
import type { AccessGuard } from '../access/access.guard.js';
import { sendProblem } from '../problem/problem.filter.js';
import { sendFile } from '../web/serve-web.js';
import { readWebFiles } from '../web/web-files.js';
import { QueueBoard } from './queue-board.js';

/** Where administrators see the job queues. */
export const QUEUE_BOARD = '/admin/queues';

/** Decides on everything below it. It is no route of the API, so the OpenAPI document does not have it. */
export const queueBoardRoute: RouteContract = {
  method: 'get',
  path: QUEUE_BOARD,
  access: 'queue.manage',
  operationId: 'queueBoard',
  tag: 'Queues',
  summary: 'The job queues',
  answer: 'text/html',
};

/** What a request with a session must carry; Bull Board's page knows nothing of it. */
const CSRF = `const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (...request) {
  open.apply(this, request);
  this.setRequestHeader('x-csrf-protection', '1');
};
`;

/** Bull Board sets styles inline; nothing comes from, or goes to, another host. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves Bull Board to administrators. The queues are opened when somebody looks, and closed with the server. */
export async function serveQueues(
  fastify: FastifyInstance,
  settings: QueueSettings,
  guard: AccessGuard,
): Promise<void> {
  const board = new QueueBoard(QUEUE_BOARD, ['static/csrf.js']);
  const open = opener(fastify, board, settings);
  await fastify.register(
    async (scope) => {
      scope.addHook('onRequest', (request, reply) => admit(guard, request, reply));
      servePage(scope, board);
      for (const route of board.routes) {
        for (const url of [route.route].flat()) {
          const method = [route.method].flat().map((name) => name.toUpperCase());
          scope.route({
            method,
            url,
            handler: async (request, reply) => {
              await open();
              const { status, body } = await board.answer(route, request as never);
              return reply.code(status).send(body ?? '');
            },
          });
        }
      }
    },
    { prefix: QUEUE_BOARD },
  );
}

async function admit(guard: AccessGuard, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'no-store');
  const method = ['GET', 'HEAD'].includes(request.method) ? 'get' : 'put';
  try {
    await guard.admit(request, reply, { ...queueBoardRoute, method });
  } catch (error) {
    sendProblem(error, request, reply);
    return reply;
  }
}

function servePage(scope: FastifyInstance, board: QueueBoard): void {
  for (const url of board.pages) {
    scope.get(url, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(board.page),
    );
  }
  const files = readWebFiles(board.files);
  scope.get('/static/csrf.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(CSRF));
  scope.get('/static/*', (request, reply) => {
    const file = files.get(`/${(request.params as { '*': string })['*']}`);
    return file ? sendFile(file, request, reply) : reply.callNotFound();
  });
  scope.all('/*', (_request, reply) => reply.callNotFound());
}

/** Opens the queues once. */
function opener(fastify: FastifyInstance, board: QueueBoard, settings: QueueSettings): () => Promise<void> {
  let opened: Promise<void> | undefined;
  const queues: Awaited<ReturnType<typeof openQueue>>[] = [];
  const open = async () => {
    for (const name of [SURVEILLANCE_QUEUE, NOTIFICATION_QUEUE]) {
      const queue = await openQueue(name, settings);
      // BullMQ tries again until the backend is back; the request that waits for it says so.
      queue.on('error', (error) => fastify.log.warn(error));
      queues.push(queue);
      board.add(queue);
    }
  };
  fastify.addHook('onClose', async () => {
    await opened;
    for (const queue of queues) await queue.close();
  });
  return () => {
    opened ??= open();
    return opened;
  };
}
