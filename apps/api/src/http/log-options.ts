import type { FastifyRequest } from 'fastify';

/** A failure as the log may have it: a database's detail can quote a row, so it stays out. */
function failure(error: Error & { code?: unknown; constraint?: unknown }) {
  const { name: type, message, stack = '', code, constraint } = error;
  return { type, message, stack, code, constraint };
}

/**
 * What the server's log says of a request: neither its headers and its body, which carry secrets and subjects, nor its
 * query, which may carry a login's code or what was searched for.
 */
export const serializers = {
  req: ({ method, url, host, ip }: FastifyRequest) => ({
    method,
    path: (url ?? '').split('?', 1)[0],
    host,
    remoteAddress: ip,
  }),
  err: failure,
};

/** Should anybody log them by mistake. */
export const REDACTED = ['authorization', 'cookie', '["set-cookie"]', '["x-csrf-protection"]'].flatMap(
  (name) => {
    const member = name.startsWith('[') ? name : `.${name}`;
    return [`headers${member}`, `req.headers${member}`, `res.headers${member}`];
  },
);
