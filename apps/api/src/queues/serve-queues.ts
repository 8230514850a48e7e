import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract } from '#contracts';
import { NOTIFICATION_QUEUE, openQueue, type QueueSettings, SURVEILLANCE_QUEUE } from '#surveillance';
import type { AccessGuard } from '../access/access.guard.js';
import { sendProblem } from '../problem/problem.filter.js';
import { sendFile } from '../web/serve-web.js';
import { readWebFiles } from '../web/web-files.js';
import type { QueueBoard } from './queue-board.js';

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

/**
 * Serves Bull Board to administrators. It is loaded, and the queues are opened, when somebody looks; they are closed
 * with the server.
 */
export async function serveQueues(
  fastify: FastifyInstance,
  settings: QueueSettings,
  guard: AccessGuard,
): Promise<void> {
  const board = opener(fastify, settings);
  await fastify.register(
    async (scope) => {
      scope.addHook('onRequest', (request, reply) => admit(guard, request, reply));
      scope.get('/static/*', async (request, reply) =>
        sendStatic(await board(), below(request), reply, request),
      );
      for (const url of ['', '/*']) {
        scope.all(url, async (request, reply) => sendAnswer(await board(), below(request), reply, request));
      }
    },
    { prefix: QUEUE_BOARD },
  );
}

/** What a request asks for below the route's own path, with a slash before. */
const below = ({ params }: FastifyRequest): string => `/${(params as { '*'?: string })['*'] ?? ''}`;

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

async function sendAnswer({ board }: Opened, path: string, reply: FastifyReply, request: FastifyRequest) {
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  const answer = await board.answer(method, path, request);
  if (!answer) return reply.callNotFound();
  if ('page' in answer) {
    reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
    return reply.send(answer.page);
  }
  return reply.code(answer.status).send(answer.body ?? '');
}

function sendStatic({ files }: Opened, path: string, reply: FastifyReply, request: FastifyRequest) {
  if (path === '/csrf.js') return reply.type('text/javascript; charset=utf-8').send(CSRF);
  const file = files.get(path);
  return file ? sendFile(file, request, reply) : reply.callNotFound();
}

interface Opened {
  readonly board: QueueBoard;
  readonly files: ReturnType<typeof readWebFiles>;
}

/** Opens the board once. */
function opener(fastify: FastifyInstance, settings: QueueSettings): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  const queues: Awaited<ReturnType<typeof openQueue>>[] = [];
  const open = async () => {
    // Here, so that an API whose queues nobody looks at does not wait for it to be loaded.
    const { QueueBoard } = await import('./queue-board.js');
    const board = new QueueBoard(QUEUE_BOARD, ['static/csrf.js']);
    for (const name of [SURVEILLANCE_QUEUE, NOTIFICATION_QUEUE]) {
      const queue = await openQueue(name, settings);
      // BullMQ tries again until the backend is back; the request that waits for it says so.
      queue.on('error', (error) => fastify.log.warn(error));
      queues.push(queue);
      board.add(queue);
    }
    return { board, files: readWebFiles(board.files) };
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
