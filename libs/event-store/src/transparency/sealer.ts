import type { Pool } from 'pg';
import { edgeRoot, extendTiles, originOf, type Signer, signCheckpoint } from '#transparency';
import { bareArray, byteArray } from '../array-literal.js';
import { nodeHasher } from './node-hasher.js';
import { readEdge } from './tile-store.js';

/** Who signs the checkpoints of a registry. */
export interface Sealing {
  /** The registry's name in the origin of its checkpoints: letters, digits, `.`, `_` and `-`. */
  readonly registry: string;
  readonly signer: Signer;
}

/** A checkpoint that was just stored. */
export interface Sealed {
  readonly studyId: string;
  readonly size: number;
  readonly note: string;
}

/** Leaves that one checkpoint may add: 4 MB of hashes. A longer log gets several in a row. */
const LEAVES_PER_SEAL = 2 ** 17;

/**
 * Lets a study's tree grow to the head of its log and signs the root; undefined when there was nothing new. What was
 * sealed stays so: a crash loses nothing but the checkpoint in flight, and any number of sealers may work at once.
 */
export async function sealStudy(pool: Pool, studyId: string, sealing: Sealing): Promise<Sealed | undefined> {
  let last: Sealed | undefined;
  for (;;) {
    const { sealed, head } = await progress(pool, studyId);
    if (sealed >= head) return last;
    const next = await sealUpTo(pool, studyId, sealed, Math.min(head, sealed + LEAVES_PER_SEAL), sealing);
    last = next ?? last;
  }
}

async function progress(pool: Pool, studyId: string): Promise<{ sealed: number; head: number }> {
  const { rows } = await pool.query({
    name: 'log.seal_progress',
    text: `select coalesce(c.size, 0) as sealed, coalesce(l.head, 0) as head
      from (select max(size) as size from log.checkpoint where study_id = $1) c,
        (select max(head) as head from log.study_log where study_id = $1) l`,
    values: [studyId],
  });
  return rows[0];
}

/** Undefined when another sealer was faster. */
async function sealUpTo(
  pool: Pool,
  studyId: string,
  from: number,
  size: number,
  { registry, signer }: Sealing,
): Promise<Sealed | undefined> {
  const edge = await readEdge(pool, studyId, from);
  const grown = extendTiles(edge, await readLeaves(pool, studyId, from, size), nodeHasher);
  if (grown.edge.size !== size) throw new Error(`the log of ${studyId} has a gap after position ${from}`);
  const root = edgeRoot(grown.edge, nodeHasher);
  const note = signCheckpoint({ origin: originOf(registry, studyId), size, root }, signer);
  // The lowest level is copied from the events by the function itself.
  const upper = grown.additions.filter(({ level }) => level > 0);
  const { rows } = await pool.query({
    name: 'log.seal',
    text: 'select log.seal($1, $2, $3, $4, $5, $6, $7, $8) as stored',
    values: [
      studyId,
      from,
      size,
      bareArray(upper.map(({ level }) => level)),
      bareArray(upper.map(({ index }) => index)),
      byteArray(upper.map(({ hashes }) => Buffer.from(hashes).toString('hex'))),
      root,
      note,
    ],
  });
  return rows[0].stored ? { studyId, size, note } : undefined;
}

async function readLeaves(pool: Pool, studyId: string, from: number, size: number): Promise<Buffer> {
  const { rows } = await pool.query({
    name: 'log.leaves',
    text: `select string_agg(leaf_hash, ''::bytea order by position) as leaves from log.event
      where study_id = $1 and position > $2 and position <= $3`,
    values: [studyId, from, size],
  });
  return rows[0].leaves ?? Buffer.alloc(0);
}

/** Ids of the logs, the registry's own among them, that have grown since their last checkpoint. */
export async function studiesToSeal(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `select l.study_id from log.study_log l
     where l.head > 0 and not exists (
       select from log.checkpoint c where c.study_id = l.study_id and c.size >= l.head)
     order by l.study_id`,
  );
  return rows.map((row) => row.study_id);
}
