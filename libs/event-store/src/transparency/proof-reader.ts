import type { Pool } from 'pg';
import { DomainError } from '#kernel';
import { consistencyProof as consistency, inclusionProof as inclusion, toBase64 } from '#transparency';
import { nodeReader } from './tile-store.js';

/** A stored checkpoint. */
export interface StoredCheckpoint {
  readonly studyId: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The signed note, C2SP tlog-checkpoint. */
  readonly note: string;
  /** UTC, microseconds. */
  readonly sealedAt: string;
}

/** That the event at a position is in the tree of `size` leaves (RFC 9162, section 2.1.3). */
export interface InclusionProof {
  readonly studyId: string;
  readonly position: number;
  readonly size: number;
  /** Base64, as the hashes of the proof. */
  readonly leafHash: string;
  readonly hashes: readonly string[];
}

/** That the tree of `to` leaves begins with the tree of `from` (RFC 9162, section 2.1.4). */
export interface ConsistencyProof {
  readonly studyId: string;
  readonly from: number;
  readonly to: number;
  /** Base64. */
  readonly hashes: readonly string[];
}

const columns = `study_id as "studyId", size, encode(root, 'base64') as root, note, log.instant(sealed_at) as "sealedAt"`;

/** The newest checkpoint of a study. Throws LOG_NOT_SEALED. */
export async function latestCheckpoint(pool: Pool, studyId: string): Promise<StoredCheckpoint> {
  const { rows } = await pool.query<StoredCheckpoint>({
    name: 'log.latest_checkpoint',
    text: `select ${columns} from log.checkpoint where study_id = $1 order by size desc limit 1`,
    values: [studyId],
  });
  return rows[0] ?? notSealed(studyId);
}

function notSealed(studyId: string): never {
  throw new DomainError('LOG_NOT_SEALED', `the log of ${studyId} has no checkpoint yet`, { studyId });
}

/** Throws LOG_NOT_SEALED, or TREE_SIZE_INVALID unless 1 <= size <= what is sealed. */
async function sealedSize(pool: Pool, studyId: string, size: number | undefined): Promise<number> {
  const { size: sealed } = await latestCheckpoint(pool, studyId);
  const wanted = size ?? sealed;
  if (Number.isSafeInteger(wanted) && wanted >= 1 && wanted <= sealed) return wanted;
  throw new DomainError('TREE_SIZE_INVALID', `the tree of ${studyId} has no size ${wanted}`, {
    studyId,
    size: wanted,
    sealed,
  });
}

/**
 * The proof that an event is in the tree of `size` leaves, by default the newest that is sealed. Throws
 * LOG_NOT_SEALED, TREE_SIZE_INVALID, or POSITION_NOT_SEALED when the position is beyond the size.
 */
export async function inclusionProof(
  pool: Pool,
  studyId: string,
  position: number,
  size?: number,
): Promise<InclusionProof> {
  const tree = await sealedSize(pool, studyId, size);
  if (!Number.isSafeInteger(position) || position < 1 || position > tree) {
    throw new DomainError(
      'POSITION_NOT_SEALED',
      `position ${position} is not in the tree of ${tree} events`,
      {
        studyId,
        position,
        size: tree,
      },
    );
  }
  const read = nodeReader(pool, studyId);
  const index = position - 1;
  let leafHash: Uint8Array | undefined;
  const path = await inclusion(index, tree, async (nodes) => {
    const [leaf, ...others] = await read([{ level: 0, index }, ...nodes]);
    leafHash = leaf;
    return others;
  });
  return { studyId, position, size: tree, leafHash: toBase64(leafHash!), hashes: path.map(toBase64) };
}

/**
 * The proof that the tree of `to` leaves, by default the newest that is sealed, begins with that of `from`. Throws
 * LOG_NOT_SEALED, or TREE_SIZE_INVALID unless 1 <= from <= to.
 */
export async function consistencyProof(
  pool: Pool,
  studyId: string,
  from: number,
  to?: number,
): Promise<ConsistencyProof> {
  const tree = await sealedSize(pool, studyId, to);
  if (!Number.isSafeInteger(from) || from < 1 || from > tree) {
    throw new DomainError(
      'TREE_SIZE_INVALID',
      `the tree of ${tree} events has no beginning of size ${from}`,
      {
        studyId,
        size: from,
        sealed: tree,
      },
    );
  }
  const hashes = await consistency(from, tree, nodeReader(pool, studyId));
  return { studyId, from, to: tree, hashes: hashes.map(toBase64) };
}
