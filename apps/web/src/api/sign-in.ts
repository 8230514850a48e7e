import type { Problem } from '#contracts';
import { ApiProblem, Unreachable } from './problem.js';

/** Asks for something that only a valid token may read. Throws ApiProblem or Unreachable. */
export async function signIn(token: string): Promise<void> {
  const response = await fetch('/api/studies', { headers: { authorization: `Bearer ${token}` } }).catch(() => {
    throw new Unreachable();
  });
  if (response.ok) return;
  throw new ApiProblem((await response.json()) as Problem);
}
