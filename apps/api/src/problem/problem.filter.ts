import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorEntry, type FieldError, fieldErrors, PROBLEM_JSON, type Problem } from '#contracts';
import { failureOf } from './http-problems.js';

/** Answers every error as a problem document (RFC 9457). Only here a DomainError meets HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Sends what the client is told of an error; logs it when it is the registry's fault. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const { code, detail, values = {}, headers = {} } = failureOf(error, request);
  const entry = errorEntry(code) ?? { status: 500, title: 'The registry failed' };
  if (entry.status >= 500) request.log.error({ err: error, code }, detail);
  if (entry.status === 503) reply.header('retry-after', '1');
  const { errors, ...others } = withFieldErrors(values);
  const problem: Problem = {
    type: `/api/problems#${code}`,
    title: entry.title,
    status: entry.status,
    detail,
    instance: request.url,
    code,
    values: others,
    ...(errors && { errors }),
    requestId: request.id,
  };
  reply.code(entry.status).headers(headers).type(PROBLEM_JSON).send(JSON.stringify(problem));
}

/** A payload that the trial refuses lists `issues`; a request that the contract refuses lists `errors`. */
function withFieldErrors(values: Readonly<Record<string, unknown>>): {
  errors?: FieldError[];
  [value: string]: unknown;
} {
  if (!Array.isArray(values.issues)) return values;
  const { issues, ...others } = values;
  const fields = issues as { field: string; message: string }[];
  return {
    ...others,
    errors: fieldErrors(fields.map(({ field, message }) => ({ path: field.split('.'), message }))),
  };
}
