import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ErrorCode, routes } from '#contracts';
import { DomainError } from '#kernel';

/** A failure as the client will be told of it. */
export interface Failure {
  readonly code: ErrorCode | string;
  readonly detail: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  408: 'REQUEST_TIMEOUT',
  413: 'BODY_TOO_LARGE',
  414: 'URL_TOO_LONG',
  415: 'MEDIA_TYPE_UNSUPPORTED',
};

/** What the client is told of an error. Whatever is not meant for clients is INTERNAL, without its words. */
export function failureOf(error: unknown, request: FastifyRequest): Failure {
  if (error instanceof DomainError) return { code: error.code, detail: error.message, values: error.values };
  if (error instanceof HttpException) return httpFailure(error, request);
  const code = codeOf(error);
  if (code === 'FST_ERR_HANDLER_TIMEOUT') return { code: 'TIMED_OUT', detail: 'the answer took too long' };
  if (isConnectionError(code, error)) {
    return { code: 'DATABASE_UNAVAILABLE', detail: 'the database does not answer' };
  }
  return {
    code: 'INTERNAL',
    detail: `the registry failed; its log has the cause under request ${request.id}`,
  };
}

function httpFailure(error: HttpException, request: FastifyRequest): Failure {
  const status = error.getStatus();
  if (status === 404) return routeFailure(request);
  const cause = codeOf(error.cause);
  if (cause === 'FST_ERR_CTP_INVALID_JSON_BODY' || cause === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return { code: 'JSON_MALFORMED', detail: error.message };
  }
  if (status >= 500) return { code: 'INTERNAL', detail: 'the registry failed' };
  return { code: byStatus[status] ?? 'REQUEST_MALFORMED', detail: error.message };
}

const templates = routes.map((route) => ({
  method: route.method.toUpperCase(),
  pattern: new RegExp(`^/api${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
}));

/** No such address, or one that knows other methods. */
function routeFailure(request: FastifyRequest): Failure {
  const path = request.url.split('?', 1)[0]!;
  const methods = templates.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  // A part of the address that is longer than the router reads is none of its routes.
  if (methods.length === 0 || methods.includes(request.method === 'HEAD' ? 'GET' : request.method)) {
    return { code: 'ROUTE_UNKNOWN', detail: `there is nothing at ${path}` };
  }
  const allow = [...new Set(methods)].join(', ');
  return {
    code: 'METHOD_NOT_ALLOWED',
    detail: `${path} has no method ${request.method}, only ${allow}`,
    headers: { allow },
  };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** The connection to PostgreSQL broke or could not be made, or it is starting or shutting down. */
function isConnectionError(code: string, error: unknown): boolean {
  return (
    /^(08|57P0|53300)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
    (error instanceof Error &&
      /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
  );
}
