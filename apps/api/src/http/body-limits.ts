import type { FastifyInstance } from 'fastify';
import { routes } from '#contracts';

const limits = new Map<string, number>(
  routes.flatMap(({ method, path, bodyLimit }) =>
    bodyLimit === undefined
      ? []
      : [[`${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/g, ':$1')}`, bodyLimit] as const],
  ),
);

/** Gives routes that take files the limit that their contract names. Before the routes are made. */
export function allowLargerBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limit = limits.get(`${[route.method].flat().join()} ${route.url}`);
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
