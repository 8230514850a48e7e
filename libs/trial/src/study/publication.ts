import { z } from 'zod';
import { Code, Identifier, Label, Note } from '../values.js';
import { Where } from '../where.js';

/**
 * What a publication about the study reports, figure by figure, each with the definition by which the
 * registry recomputes it. The published string is kept as printed, misprints included.
 */
export const Measure = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('count'), of: Where, among: Where.optional() }).strict(),
    z
      .object({
        kind: z.literal('proportion'),
        of: Where,
        among: Where,
        decimals: z.int().min(0).max(6).default(1),
      })
      .strict(),
    z
      .object({
        kind: z.literal('mean'),
        fact: z.string(),
        among: Where,
        decimals: z.int().min(0).max(6).default(1),
      })
      .strict(),
    z
      .object({
        kind: z.literal('range'),
        fact: z.string(),
        among: Where,
        decimals: z.int().min(0).max(6).default(0),
      })
      .strict(),
    z
      .object({
        kind: z.literal('median'),
        fact: z.string(),
        among: Where,
        decimals: z.int().min(0).max(6).default(1),
      })
      .strict(),
    z
      .object({
        kind: z.literal('standard-deviation'),
        fact: z.string(),
        among: Where,
        decimals: z.int().min(0).max(6).default(1),
      })
      .strict(),
    /** What the record of the one subject that fits says, e.g. of an index case. */
    z.object({ kind: z.literal('value'), fact: z.string(), of: Where }).strict(),
    z
      .object({
        /** 1 - Kaplan-Meier at a landmark, percent. */
        kind: z.literal('km-incidence'),
        endpoint: Code,
        atMonths: z.int().min(1),
        among: Where,
        decimals: z.int().min(0).max(6).default(1),
      })
      .strict(),
    z
      .object({
        /** Median follow-up in months by reverse Kaplan-Meier (Schemper & Smith 1996). */
        kind: z.literal('median-follow-up'),
        endpoint: Code,
        among: Where,
        decimals: z.int().min(0).max(6).default(1),
      })
      .strict(),
  ])
  .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

export const PublishedFigure = z
  .object({
    id: Identifier,
    /** A heading such as "Response". */
    section: Label,
    label: Label,
    /** As printed; null for a figure that the registry adds beside a published one. */
    published: z.string().max(100).nullable(),
    measure: Measure,
    note: Note.optional(),
  })
  .strict()
  .meta({ id: 'PublishedFigure' });
export type PublishedFigure = z.infer<typeof PublishedFigure>;

export const Publication = z
  .object({ id: Identifier, citation: Note, figures: z.array(PublishedFigure).min(1) })
  .strict()
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof Publication>;
