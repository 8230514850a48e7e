import type { z } from 'zod';

/** Who may use a route: anybody, or whoever shows a valid access token. */
export type Access = 'open' | 'authenticated';

/** A route as clients see it, below `/api`. */
export interface RouteContract {
  readonly method: 'get' | 'post';
  /** OpenAPI template: `/studies/{study}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly example?: unknown;
  /** What a success answers; a string is a media type that is not JSON. */
  readonly answer: z.ZodType | string;
  /** A command records events: 201, takes Idempotency-Key and If-Match. */
  readonly command?: boolean;
  /** Statuses of problems that this route answers besides those of every route. */
  readonly problems?: readonly number[];
}
