/** A target lesion at baseline. Lengths in mm, density in HU (portal-venous phase). */
export interface BaselineLesion {
  readonly id: string;
  readonly organ?: string | null;
  /** A lymph node: RECIST measures its short axis. */
  readonly nodal?: boolean;
  readonly longestDiameterMm?: number | null;
  readonly shortAxisMm?: number | null;
  /** Largest diameter perpendicular to the longest (WHO); the short axis stands in. */
  readonly perpendicularMm?: number | null;
  readonly hu?: number | null;
}

export type LesionState = 'measured' | 'too-small' | 'absent' | 'not-evaluable';

/** The same lesion at follow-up. */
export interface FollowUpLesion {
  readonly id: string;
  readonly state: LesionState;
  readonly longestDiameterMm?: number | null;
  readonly shortAxisMm?: number | null;
  readonly perpendicularMm?: number | null;
  readonly hu?: number | null;
}

export type NonTargetState = 'present' | 'absent' | 'progressed' | 'not-evaluable';

export interface NonTargetLesion {
  readonly id: string;
  readonly organ?: string | null;
  readonly nodal?: boolean;
}

/** A lesion not seen before. Only an unequivocal one is progression. */
export interface NewLesion {
  readonly organ?: string | null;
  readonly equivocal?: boolean;
}

export interface BaselineAssessment {
  /** Calendar date. */
  readonly on: string;
  readonly targets: readonly BaselineLesion[];
  readonly nonTargets?: readonly NonTargetLesion[];
  /** Mean density over the targets when single lesions carry none. */
  readonly meanHu?: number | null;
}

export interface FollowUpAssessment {
  readonly on: string;
  /** A target of the baseline that is not listed counts as not evaluable. */
  readonly targets: readonly FollowUpLesion[];
  /** A non-target of the baseline that is not listed counts as not evaluable. `progressed` is unequivocal progression. */
  readonly nonTargets?: readonly { readonly id: string; readonly state: NonTargetState }[];
  readonly newLesions?: readonly NewLesion[];
  readonly meanHu?: number | null;
  readonly intratumoralNodule?: boolean;
  readonly nonMeasurableProgression?: boolean;
  readonly symptomaticDeterioration?: boolean;
}

export type LengthKey = 'longestDiameterMm' | 'shortAxisMm' | 'perpendicularMm';

const given = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** What a lesion adds to the RECIST sum: the short axis of a node, the longest diameter of anything else. */
export function recistLength(lesion: BaselineLesion | FollowUpLesion, nodal: boolean): number | null {
  return (nodal ? (lesion.shortAxisMm ?? lesion.perpendicularMm) : lesion.longestDiameterMm) ?? null;
}

/** The two diameters whose product WHO takes. */
export function whoDiameters(lesion: BaselineLesion | FollowUpLesion): readonly [number, number] | null {
  const [longest, across] = [lesion.longestDiameterMm, lesion.perpendicularMm ?? lesion.shortAxisMm];
  return given(longest) && given(across) ? [longest, across] : null;
}

/** The state of every baseline target at a follow-up, in the order of the baseline. */
export function pairTargets(
  baseline: BaselineAssessment,
  followUp: FollowUpAssessment,
): readonly { readonly before: BaselineLesion; readonly now: FollowUpLesion }[] {
  const byId = new Map(followUp.targets.map((lesion) => [lesion.id, lesion]));
  return baseline.targets.map((before) => ({
    before,
    now: byId.get(before.id) ?? { id: before.id, state: 'not-evaluable' },
  }));
}

/** Targets that RECIST 1.1 (section 3) would not accept: too small, too many, too many in one organ. */
export function checkTargets(targets: readonly BaselineLesion[]): string[] {
  const problems: string[] = [];
  for (const lesion of targets) {
    const length = recistLength(lesion, lesion.nodal ?? false);
    const least = lesion.nodal ? 15 : 10;
    if (length === null)
      problems.push(`${lesion.id}: no ${lesion.nodal ? 'short axis' : 'longest diameter'}`);
    else if (length < least) problems.push(`${lesion.id}: ${length} mm is less than ${least} mm`);
  }
  if (targets.length > 5) problems.push(`${targets.length} target lesions; at most 5`);
  const perOrgan = new Map<string, number>();
  for (const { organ } of targets) if (organ) perOrgan.set(organ, (perOrgan.get(organ) ?? 0) + 1);
  for (const [organ, count] of perOrgan) {
    if (count > 2) problems.push(`${count} target lesions in ${organ}; at most 2`);
  }
  return problems;
}
