import type { z } from 'zod';
import type { Action } from '#access';

/** Who may use a route: anybody, or whoever may do this (see the matrix of `#access`). */
export type Access = 'open' | Action;

/** A route as clients see it, below `/api`. */
export interface RouteContract {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** OpenAPI template: `/studies/{study}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** Fields of the body that say which study or site the action is about; otherwise the path says it. */
  readonly target?: { readonly study?: string; readonly site?: string };
  /** Only people who logged in, no program with a token. */
  readonly session?: boolean;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Bytes that the body may have, where that is not what others may have. */
  readonly bodyLimit?: number;
  readonly example?: unknown;
  /** What a success answers; a string is a media type that is not JSON, null an empty answer (204). */
  readonly answer: z.ZodType | string | null;
  /** Status of a success, where it is not 200, 201 for a command or 204 for an empty answer. */
  readonly status?: 201 | 302;
  /** A command records events: 201, takes Idempotency-Key and If-Match. */
  readonly command?: boolean;
  /** What a command answers with `?preview=true`, recording nothing: 200. */
  readonly preview?: z.ZodType;
  /** Statuses of problems that this route answers besides those of every route. */
  readonly problems?: readonly number[];
}
