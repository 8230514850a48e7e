import { z } from 'zod';
import { CutName, PatientId, StudyId } from '#contracts';

/** The parameters of a path: `@Param({ schema: PatientPath })`. */
export const StudyPath = z.object({ study: StudyId });
export type StudyPath = z.infer<typeof StudyPath>;

export const PatientPath = StudyPath.extend({ patient: PatientId });
export type PatientPath = z.infer<typeof PatientPath>;

export const CutPath = StudyPath.extend({ cut: CutName });
export type CutPath = z.infer<typeof CutPath>;
