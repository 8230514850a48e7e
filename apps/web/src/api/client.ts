import createClient from 'openapi-fetch';
import type { Problem } from '#contracts';
import { ApiProblem, Unreachable } from './problem.js';
import type { paths } from './schema.js';
import { CSRF_HEADER, session } from './session.js';

/** The API as its OpenAPI document describes it, as JSON. The browser adds the session's cookie. */
export const api = createClient<paths, 'application/json'>({
  baseUrl: window.location.origin,
  headers: CSRF_HEADER,
});

/** Refusals of a proof that was sent along, e.g. to sign: the session itself goes on. */
const WRONG_PROOF: ReadonlySet<string> = new Set(['LOGIN_FAILED', 'SECOND_FACTOR_REQUIRED']);

api.use({
  async onResponse({ response }) {
    if (response.status !== 401) return;
    const told = response.headers.get('content-type')?.includes('json') ?? false;
    const problem: unknown = told ? await response.clone().json() : null;
    if (!isProblem(problem) || !WRONG_PROOF.has(problem.code)) session.expire();
  },
});

/** The answer of a request. Throws ApiProblem for what the registry refused, Unreachable where it wasn't reached. */
export async function answer<T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw new Unreachable(cause instanceof Error ? cause.message : String(cause));
  });
  if (response.ok) return data as T;
  if (isProblem(error)) throw new ApiProblem(error);
  throw new Unreachable(`${response.status} ${response.statusText}`);
}

/** The answer of a route whose document describes it more loosely than `T`, the type of the library that makes it. */
export async function answerAs<T>(request: Parameters<typeof answer<unknown>>[0]): Promise<T> {
  return (await answer<unknown>(request)) as T;
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error;
}
