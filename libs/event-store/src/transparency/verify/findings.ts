/** What kind of tampering, or of damage, fits what was found. */
export type FindingKind =
  | 'edited-payload'
  | 'edited-timestamp'
  | 'edited-field'
  | 'inserted'
  | 'deleted'
  | 'swapped'
  | 'truncated'
  | 'rewritten'
  | 'wrong-version'
  | 'wrong-order'
  | 'wrong-command'
  | 'unknown-signature'
  | 'wrong-checkpoint'
  | 'missing-checkpoint'
  | 'damaged-tree';

/** One thing that is not as it was recorded. */
export interface Finding {
  readonly kind: FindingKind;
  /** First and last position concerned, ends included. */
  readonly from: number;
  readonly to: number;
  /** For people: what was found, and what follows from it. */
  readonly detail: string;
}

/** What `verifyLog` found. */
export interface VerifyReport {
  readonly studyId: string;
  /** True when there is no finding. */
  readonly ok: boolean;
  /** Events read. */
  readonly events: number;
  /** Last position that the log itself claims. */
  readonly head: number;
  /** Size of the newest stored checkpoint; events after it are protected by their own hash only. */
  readonly sealed: number;
  /** Stored checkpoints whose signature and root were checked. */
  readonly checkpoints: number;
  /** Size of the kept checkpoint that the log was compared with. */
  readonly kept: number | null;
  readonly findings: readonly Finding[];
  readonly seconds: number;
  readonly eventsPerSecond: number;
}

/** How far a verification has come. */
export interface VerifyProgress {
  readonly position: number;
  readonly head: number;
  readonly eventsPerSecond: number;
}
