import type { PoolClient } from 'pg';
import type { RecordedKey } from '../log-key-history.js';
import { type CheckpointRow, checkCheckpoint, knownSigner } from './checkpoint-check.js';
import type { Finding } from './findings.js';

/** A checkpoint kept outside, its root in hex. */
export interface KeptCheckpoint {
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

/** A checkpoint that says of the log's first `size` events something else than they are. */
export interface Contradiction {
  readonly size: number;
  /** Hex: the root that was signed. */
  readonly root: string;
  readonly kept: boolean;
}

const PER_PAGE = 5000;

/**
 * The stored checkpoints in order of size, and the kept one among them: each is checked by itself and compared with
 * the root recomputed at its size, when the scan comes there.
 */
export class CheckpointTrail {
  /** Faults of stored checkpoints by themselves. Such a checkpoint proves nothing and isn't compared. */
  readonly faults: Finding[] = [];
  readonly contradictions: Contradiction[] = [];
  /** The largest size at which a sound checkpoint or the kept one confirmed the events. */
  confirmed = 0;
  checked = 0;
  /** Whether the kept checkpoint is among the stored ones. */
  keptIsStored = false;

  readonly kept: KeptCheckpoint | undefined;
  readonly #client: PoolClient;
  readonly #studyId: string;
  readonly #sealed: number;
  readonly #keys: readonly RecordedKey[];
  #page: CheckpointRow[] = [];
  #at = 0;
  #passed = 0;

  constructor(
    client: PoolClient,
    studyId: string,
    sealed: number,
    keys: readonly RecordedKey[],
    kept: KeptCheckpoint | undefined,
  ) {
    this.#client = client;
    this.#studyId = studyId;
    this.#sealed = sealed;
    this.#keys = keys;
    this.kept = kept;
  }

  /** Reads the first page; call it before anything else. */
  async start(): Promise<void> {
    await this.#read(0);
  }

  /** The smallest size that is still to be compared; infinite when there is none. */
  get nextSize(): number {
    const stored = this.#page[this.#at]?.size ?? Number.POSITIVE_INFINITY;
    return this.kept && this.kept.size > this.#passed ? Math.min(stored, this.kept.size) : stored;
  }

  /** Compares what is signed at this size, which must be `nextSize`, with the recomputed root. */
  async compare(size: number, root: string | undefined): Promise<void> {
    this.#passed = size;
    if (this.kept?.size === size) this.#judge({ size, root: this.kept.root, kept: true }, root);
    const row = this.#page[this.#at];
    if (row?.size !== size) return;
    this.checked += 1;
    const fault = checkCheckpoint(row, this.#studyId, this.#keys);
    if (fault) this.faults.push(fault);
    else this.#judge({ size, root: row.root, kept: false }, root);
    if (this.kept?.size === size) this.keptIsStored = row.root === this.kept.root;
    this.#at += 1;
    if (this.#at === this.#page.length) await this.#read(size);
  }

  /** Checks by themselves, and counts as contradicted, the checkpoints that the scan never reached. */
  async finish(): Promise<void> {
    while (Number.isFinite(this.nextSize)) await this.compare(this.nextSize, undefined);
  }

  /** What is wrong with the kept checkpoint itself, or with its absence from the database. */
  keptFaults(): Finding[] {
    if (!this.kept) return [];
    const { size, note } = this.kept;
    const faults: Finding[] = [];
    if (!knownSigner(note, this.#keys)) {
      const detail = 'the kept checkpoint is signed by no key that the registry has recorded';
      faults.push({ kind: 'unknown-signature', from: 1, to: size, detail });
    }
    if (!this.keptIsStored) {
      const detail = `the database has no checkpoint of size ${size} with the root of the kept one`;
      faults.push({ kind: 'missing-checkpoint', from: 1, to: size, detail });
    }
    return faults;
  }

  #judge(signed: Contradiction, root: string | undefined): void {
    if (signed.root === root) this.confirmed = Math.max(this.confirmed, signed.size);
    else this.contradictions.push(signed);
  }

  async #read(after: number): Promise<void> {
    const { rows } = await this.#client.query<CheckpointRow>({
      name: 'verify.checkpoints',
      text: `select size, encode(root, 'hex') as root, note, 
          to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt" from log.checkpoint
        where study_id = $1 and size > $2 and size <= $3 order by size limit ${PER_PAGE}`,
      values: [this.#studyId, after, this.#sealed],
    });
    this.#page = rows;
    this.#at = 0;
  }
}
