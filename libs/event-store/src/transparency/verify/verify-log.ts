import type { Pool, PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import { DomainError } from '#kernel';
import { parseCheckpoint, studyOf } from '#transparency';
import { logKeys } from '../log-key-history.js';
import { hex } from './checkpoint-check.js';
import { CheckpointTrail } from './checkpoint-trail.js';
import { conclude } from './conclude.js';
import type { VerifyProgress, VerifyReport } from './findings.js';
import { rawRowsQuery } from './raw-row.js';
import { RowReader } from './row-reader.js';
import { LogScan } from './scan.js';
import { SealedTree } from './sealed-tree.js';

export interface VerifyOptions {
  /** The signed note of a checkpoint kept outside the database; only it shows a log cut short or rewritten whole. */
  readonly checkpoint?: string | undefined;
  /** Called twice a second or so. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
}

const PROGRESS_EVERY_MS = 500;

/**
 * Reads a study's whole log and recomputes everything from the stored columns: leaf hashes, positions, versions,
 * record times, commands, the tree, and whether every stored checkpoint and the kept one is a state of it. What the
 * database's own functions say is not relied on. Throws STUDY_UNKNOWN, and NOTE_MALFORMED, BASE64_MALFORMED or
 * CHECKPOINT_MALFORMED for a kept checkpoint that is none.
 */
export async function verifyLog(
  pool: Pool,
  studyId: string,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const kept = options.checkpoint === undefined ? undefined : keptCheckpoint(options.checkpoint, studyId);
  const keys = await logKeys(pool);
  const client = await pool.connect();
  const side = await pool.connect();
  let done = false;
  try {
    await client.query(`begin isolation level repeatable read, read only; set local timezone = 'UTC';
      set local datestyle = 'ISO'`);
    await side.query(`begin read only; set local timezone = 'UTC'; set local datestyle = 'ISO'`);
    const { head, sealed } = await extent(client, studyId);
    const tree = new SealedTree(side, studyId, sealed);
    const trail = new CheckpointTrail(side, studyId, sealed, keys, kept);
    const scan = new LogScan();
    const started = performance.now();
    await trail.start();
    await run({ client, studyId, head, tree, trail, scan, onProgress: options.onProgress });
    const findings = await conclude({ client: side, studyId, head, tree, trail, scan });
    const seconds = (performance.now() - started) / 1000;
    await Promise.all([client.query('commit'), side.query('commit')]);
    done = true;
    return {
      studyId,
      ok: findings.length === 0,
      events: scan.events,
      head,
      sealed,
      checkpoints: trail.checked,
      kept: kept?.size ?? null,
      findings,
      seconds,
      eventsPerSecond: scan.events / seconds,
    };
  } finally {
    client.release(!done);
    side.release(!done);
  }
}

function keptCheckpoint(note: string, studyId: string) {
  const { origin, size, root } = parseCheckpoint(note);
  if (studyOf(origin) !== studyId) {
    throw new DomainError('CHECKPOINT_OF_ANOTHER_LOG', `the checkpoint is of ${origin}, not of ${studyId}`, {
      studyId,
      origin,
    });
  }
  return { size, root: hex(root), note };
}

async function extent(client: PoolClient, studyId: string): Promise<{ head: number; sealed: number }> {
  const { rows } = await client.query(
    `select head, coalesce((select max(size) from log.checkpoint where study_id = $1), 0) as sealed
     from log.study_log where study_id = $1`,
    [studyId],
  );
  if (!rows[0]) throw new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId });
  return rows[0];
}

interface Run {
  client: PoolClient;
  studyId: string;
  head: number;
  tree: SealedTree;
  trail: CheckpointTrail;
  scan: LogScan;
  onProgress: VerifyOptions['onProgress'];
}

async function run({ client, studyId, head, tree, trail, scan, onProgress }: Run): Promise<void> {
  const reader = new RowReader(studyId);
  const started = performance.now();
  let told = started;
  for await (const chunk of client.query(to(`copy (${rawRowsQuery(studyId)}) to stdout`))) {
    reader.push(chunk as Buffer);
    while (reader.next()) {
      if (tree.lacks(reader.position)) await tree.load(reader.position);
      scan.accept(reader, tree.has(reader.position, reader.hash));
      if (scan.treeSize === trail.nextSize) await trail.compare(scan.treeSize, scan.root()!);
    }
    const now = performance.now();
    if (onProgress && now - told >= PROGRESS_EVERY_MS) {
      told = now;
      onProgress({ position: scan.last, head, eventsPerSecond: (scan.events * 1000) / (now - started) });
    }
  }
}
