import type { FastifyInstance } from 'fastify';
import { routes } from '#contracts';

const limits = new Map<string, number>(
  routes.flatMap(({ method, path, bodyLimit }) =>
    bodyLimit === undefined
      ? []
      : [[`${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/g, ':$1')}`, bodyLimit] as const],
  ),
);

/** Gives routes the limit that their contract names, e.g. those that take files. Before the routes are made. */
export function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limit = limits.get(`${[route.method].flat().join()} ${route.url}`);
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
