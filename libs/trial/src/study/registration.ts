import { z } from 'zod';
import { CalendarDate, PartialDate } from '#kernel';
import { Label, Note } from '../values.js';

/**
 * The 24 items of the WHO Trial Registration Data Set, version 1.3.1
 * (https://www.who.int/tools/clinical-trials-registry-platform/network/who-data-set).
 * Contact persons are roles of an institution here, never private persons' data.
 */
const Text = z.string().trim().max(8000);
const Contact = z
  .object({
    title: Label,
    affiliation: Label,
    email: z.string().max(200).optional(),
    phone: z.string().max(60).optional(),
  })
  .strict();

export const TrialRegistration = z
  .object({
    primaryRegistry: z.object({ name: Label, trialId: Label }).strict(),
    dateOfRegistration: CalendarDate,
    secondaryIds: z.array(z.object({ id: Label, issuer: Label }).strict()),
    sourcesOfSupport: z.array(Label),
    primarySponsor: Label,
    secondarySponsors: z.array(Label),
    contactForPublicQueries: Contact,
    contactForScientificQueries: Contact,
    publicTitle: Label,
    scientificTitle: Label,
    countriesOfRecruitment: z.array(Label).min(1),
    healthConditions: z.array(Label).min(1),
    interventions: z
      .array(z.object({ name: Label, description: Text, type: z.enum(['ACTIVE', 'CONTROL']) }).strict())
      .min(1),
    keyInclusionCriteria: z.array(Note),
    keyExclusionCriteria: z.array(Note),
    studyType: z
      .object({
        type: z.enum(['INTERVENTIONAL', 'OBSERVATIONAL']),
        allocation: Label,
        masking: Label,
        assignment: Label,
        purpose: Label,
        phase: Label,
      })
      .strict(),
    dateOfFirstEnrolment: PartialDate,
    sampleSize: z.object({ planned: z.int().min(0), actual: z.int().min(0).nullable() }).strict(),
    recruitmentStatus: z.enum(['PENDING', 'RECRUITING', 'SUSPENDED', 'COMPLETE', 'OTHER']),
    primaryOutcomes: z.array(z.object({ name: Label, method: Text, timepoint: Label }).strict()).min(1),
    secondaryOutcomes: z.array(z.object({ name: Label, method: Text, timepoint: Label }).strict()),
    ethicsReview: z
      .object({
        status: z.enum(['APPROVED', 'NOT_APPROVED', 'NOT_AVAILABLE']),
        approvedOn: PartialDate.nullable(),
        committee: Label,
      })
      .strict(),
    completionDate: PartialDate.nullable(),
    summaryResults: z
      .object({ reportedOn: PartialDate.nullable(), citation: Text, url: z.string().max(500).nullable() })
      .strict()
      .nullable(),
    ipdSharing: z.object({ plan: z.enum(['YES', 'NO', 'UNDECIDED']), statement: Text }).strict(),
  })
  .strict()
  .meta({ id: 'TrialRegistration', description: 'WHO Trial Registration Data Set 1.3.1' });
export type TrialRegistration = z.infer<typeof TrialRegistration>;
