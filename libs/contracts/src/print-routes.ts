import { z } from 'zod';
import type { RouteContract } from './route.js';

/** What was printed: a page that leaves the registry on paper is told of as a file is. */
export const PrintBody = z
  .object({
    what: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^\P{C}+$/u, 'must be printable, on one line')
      .describe('Which page, e.g. outcomes/survival'),
  })
  .strict()
  .meta({ id: 'PrintBody' });
export type PrintBody = z.infer<typeof PrintBody>;

const print = {
  method: 'post',
  tag: 'Audit',
  body: PrintBody,
  example: { what: 'outcomes/survival' },
  answer: null,
  problems: [403, 404],
} as const;

export const printRoutes: readonly RouteContract[] = [
  {
    ...print,
    path: '/studies/{study}/prints',
    operationId: 'recordPrint',
    access: 'study.read',
    summary: 'Record that a page of the study is printed; the web application does so by itself',
  },
  {
    ...print,
    path: '/studies/{study}/patients/{patient}/prints',
    operationId: 'recordPrintOfSubject',
    access: 'subject.read',
    summary: 'The same of a page about a subject',
  },
];
