import { z } from 'zod';
import { Where } from '#trial';
import { Recorded } from './answers.js';
import { AttritionBody, CohortName, DefineCohortBody, PatientId } from './parameters.js';
import type { RouteContract } from './route.js';

/** Cohorts: named parts of a study's subjects, by criteria whose effect is counted one by one. */

const position = z.int().min(0).meta({ description: "The study's position that this answer reflects" });
const count = z.int().min(0);
const subjects = z.array(z.object({ patientId: PatientId }));

export const Cohort = z
  .object({
    name: CohortName,
    purpose: z.string(),
    criteria: z.array(Where),
    hash: z.string().meta({ description: 'SHA-256 of the criteria in canonical JSON (RFC 8785), hex' }),
    definedBy: z.string(),
    definedAt: z.string().meta({ format: 'date-time', description: 'UTC, microseconds' }),
  })
  .meta({ id: 'Cohort', description: 'A part of the subjects that analyses may name; never redefined' });
export type Cohort = z.infer<typeof Cohort>;

export const CohortList = z.object({ position, cohorts: z.array(Cohort) });

export const AttritionAnswer = z
  .object({
    position,
    hash: z.string().meta({ description: 'Of the criteria, as a cohort made of them would have it' }),
    subjects: count.meta({ description: 'Before the first criterion' }),
    steps: z.array(
      z.object({
        criterion: z.string().meta({ description: 'In words' }),
        remaining: count,
        excluded: count,
        unknown: count.meta({ description: 'Of those excluded, how many because the record does not tell' }),
        leftOut: subjects,
      }),
    ),
    remaining: subjects.meta({ description: 'Who fulfils all criteria' }),
  })
  .meta({ id: 'Attrition', description: 'How many subjects are left after each criterion' });
export type AttritionAnswer = z.infer<typeof AttritionAnswer>;

/** Conditions stand within conditions: a longer text could nest them deeper than they can be read, or take seconds. */
const bodyLimit = 6_000;

const about = { tag: 'Outcomes', problems: [403, 404, 422] } as const;
const example = {
  name: 'high-risk',
  purpose: 'Sensitivity analysis',
  criteria: [{ fact: 'derivedRisk', is: 'HIGH' }],
};

export const cohortRoutes: readonly RouteContract[] = [
  {
    ...about,
    method: 'get',
    access: 'outcome.read',
    path: '/studies/{study}/cohorts',
    operationId: 'listCohorts',
    summary: 'The cohorts of a study, in the order they were defined',
    answer: CohortList,
  },
  {
    ...about,
    method: 'post',
    access: 'cohort.define',
    path: '/studies/{study}/cohorts',
    operationId: 'defineCohort',
    summary: 'Define a cohort: it can be named wherever outcomes and plots are read',
    body: DefineCohortBody,
    bodyLimit,
    example,
    answer: Recorded,
    command: true,
    problems: [403, 404, 409, 422],
  },
  {
    ...about,
    method: 'post',
    access: 'outcome.read',
    path: '/studies/{study}/cohorts/attrition',
    operationId: 'countAttrition',
    summary: 'How many subjects each criterion leaves; records nothing',
    body: AttritionBody,
    bodyLimit,
    example: { criteria: example.criteria },
    answer: AttritionAnswer,
  },
];
