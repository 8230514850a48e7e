import type { z } from 'zod';
import type { Action } from '#access';
import {
  type PatientCommandName,
  patientCommandNames,
  patientCommands,
  type StudyCommandName,
  studyCommands,
} from '#trial';
import { Recorded } from './answers.js';
import { patientStory, studyStory } from './examples/story.example.js';
import { Impact } from './governance-answers.js';
import { PatientId, PreviewQuery, StudyId } from './parameters.js';
import type { RouteContract } from './route.js';

/** The commands that clients may send, and the body each takes. */

/** Enrolment is sent to the collection, so its body carries the subject's number. */
export const EnrolBody = patientCommands.enrol.schema
  .extend({ patientId: PatientId })
  .strict()
  .meta({ id: 'EnrolBody' });
export type EnrolBody = z.infer<typeof EnrolBody>;

export const RegisterStudyBody = studyCommands.register.schema.extend({ studyId: StudyId }).strict();

/** The study's commands with a path of their own; registration is `POST /studies`. */
export const studyCommandPaths = [
  'amend-protocol',
  'open-site',
  'close-site',
  'record-publication',
] as const satisfies readonly StudyCommandName[];

const studySummaries: Record<(typeof studyCommandPaths)[number], string> = {
  'amend-protocol': 'Amend the protocol',
  'open-site': 'Open a site',
  'close-site': 'Close a site',
  'record-publication': 'Record a publication and its figures',
};

/** The patient commands with a path of their own; enrolment is `POST /studies/{study}/patients`. */
export const patientCommandPaths = patientCommandNames.filter((name) => name !== 'enrol');

/** The body of a patient command. */
export function patientCommandBody(name: PatientCommandName): z.ZodType {
  return name === 'enrol' ? EnrolBody : patientCommands[name].schema;
}

const exampleOf = <Name>(story: readonly (readonly [Name, object])[], name: Name) =>
  story.find(([command]) => command === name)?.[1];

const recording = { answer: Recorded, command: true } as const;

const previewing = { query: PreviewQuery, preview: Impact } as const;

const CORRECTIONS: readonly PatientCommandName[] = ['correct-event', 'void-event'];

/** What a subject's command is in the matrix of roles. */
export const patientCommandAction = (name: PatientCommandName): Action => {
  if (name === 'enrol') return 'subject.enrol';
  return CORRECTIONS.includes(name) ? 'subject.correct' : 'subject.record';
};

const studyRoutes = studyCommandPaths.map(
  (name): RouteContract => ({
    ...recording,
    access: 'study.configure',
    method: 'post',
    path: `/studies/{study}/${name}`,
    operationId: camelCase(name),
    tag: 'Studies',
    summary: studySummaries[name],
    body: studyCommands[name].schema,
    example: exampleOf(studyStory, name),
    problems: [403, 404, 409, 422, 423],
  }),
);

const patientRoutes = patientCommandPaths.map(
  (name): RouteContract => ({
    ...recording,
    ...previewing,
    access: patientCommandAction(name),
    method: 'post',
    path: `/studies/{study}/patients/{patient}/${name}`,
    operationId: camelCase(name),
    tag: 'Commands',
    summary: patientCommands[name].summary,
    body: patientCommandBody(name),
    example: exampleOf(patientStory, name),
    problems: [403, 404, 409, 422, 423],
  }),
);

export const commandRoutes: readonly RouteContract[] = [
  {
    ...recording,
    access: 'study.register',
    method: 'post',
    path: '/studies',
    operationId: 'registerStudy',
    tag: 'Studies',
    summary: 'Register a study with its protocol',
    body: RegisterStudyBody,
    example: exampleOf(studyStory, 'register'),
    problems: [403, 409, 422],
  },
  ...studyRoutes,
  {
    ...recording,
    ...previewing,
    access: 'subject.enrol',
    target: { site: 'siteId' },
    method: 'post',
    path: '/studies/{study}/patients',
    operationId: 'enrol',
    tag: 'Commands',
    summary: patientCommands.enrol.summary,
    description: 'The body carries the number the subject is known by in the study.',
    body: EnrolBody,
    example: { patientId: 'P-001', ...exampleOf(patientStory, 'enrol') },
    problems: [403, 404, 409, 422, 423],
  },
  ...patientRoutes,
];

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
