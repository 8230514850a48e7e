import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readWebFiles, type WebFile, webFolder } from './web-files.js';

const NONCE = '__CSP_NONCE__';
const PROVIDER = '__OPENID_PROVIDER__';

/**
 * Serves the built web app beside the API: its files, and its page for every other address outside `/api`, which the
 * app itself routes. The page says whether people may log in at an OpenID provider. Without a build there is only the
 * API.
 */
export function serveWeb(fastify: FastifyInstance, hasProvider: boolean): void {
  const folder = webFolder();
  if (folder === undefined) return;
  const files = readWebFiles(folder);
  const page = files
    .get('/index.html')!
    .plain.toString('utf8')
    .replace(PROVIDER, hasProvider ? 'yes' : 'no');
  fastify.get('/*', (request, reply) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/api' || path.startsWith('/api/')) return reply.callNotFound();
    const file = files.get(path);
    if (file && path !== '/index.html') return sendFile(file, request, reply);
    if (path.startsWith('/assets/')) return reply.callNotFound();
    return sendPage(page, reply);
  });
}

/** Sends a file as the client accepts it. */
export function sendFile(file: WebFile, request: FastifyRequest, reply: FastifyReply) {
  const accepted = request.headers['accept-encoding'] ?? '';
  reply
    .type(file.type)
    .header('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    .header('vary', 'accept-encoding');
  if (file.brotli && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.brotli);
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.plain);
}

/** The page names the assets of this build, so it is never cached; its nonce is good for this answer alone. */
function sendPage(page: string, reply: FastifyReply) {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(nonce))
    .send(page.replaceAll(NONCE, nonce));
}

/** No script but the app's own files; style elements only with the nonce. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
