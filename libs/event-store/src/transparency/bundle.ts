import { escapeLiteral, type Pool } from 'pg';
import { DomainError } from '#kernel';
import {
  formatKey,
  inclusionProof,
  parseCheckpoint,
  protocolVersionOf,
  type ReadNodes,
  toBase64,
} from '#transparency';
import { copyOut } from '../copy-out.js';
import { logKeys } from './log-key-history.js';
import { latestCheckpoint, type StoredCheckpoint } from './proof-reader.js';
import { nodeReader } from './tile-store.js';
import { knownSigner } from './verify/checkpoint-check.js';

/** The study's own stream, which a bundle of one subject carries too: it says what protocol was in force. */
const STUDY_STREAM = 'study';

/**
 * The text of a bundle, piece by piece: a study's sealed events, or those of one of its streams, with all that is
 * needed to check them elsewhere. See docs/bundle-format.md. Throws LOG_NOT_SEALED, and STREAM_UNKNOWN when nothing
 * of the stream is sealed.
 */
export async function* bundleText(
  pool: Pool,
  studyId: string,
  stream: string | null,
): AsyncGenerator<string> {
  const checkpoint = await latestCheckpoint(pool, studyId);
  const head = {
    format: 'anamnesis-bundle',
    version: 1,
    study: studyId,
    stream,
    protocolVersion: await protocolVersion(pool, checkpoint),
    checkpoint: checkpoint.note,
    key: await keyOfCheckpoint(pool, checkpoint),
  };
  if (stream !== null) await requireStream(pool, checkpoint, stream);
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "events": [`;
  const read = nodeReader(pool, studyId);
  let separator = '\n';
  const streams = stream === null ? undefined : [STUDY_STREAM, stream];
  for await (const rows of copyOut(pool, linesQuery(checkpoint, streams))) {
    for (const [line] of rows as [string][]) {
      yield `${separator}  ${JSON.stringify(await entry(line, stream === null ? undefined : read, checkpoint.size))}`;
      separator = ',\n';
    }
  }
  yield '\n ]\n}\n';
}

const LINE = `log.canonical_line(e.study_id, e.position, e.stream, e.version, e.event_id, e.command_id, e.type,
  e.schema_version, e.actor, e.acting_role, e.reason, e.correlation_id, e.causation_id, e.occurred_on,
  log.instant(e.recorded_at), e.payload)`;

const linesQuery = ({ studyId, size }: StoredCheckpoint, streams?: readonly string[]) =>
  `select ${LINE} from log.event e where e.study_id = ${escapeLiteral(studyId)} and e.position <= ${size}
   ${streams ? `and e.stream in (${streams.map(escapeLiteral).join(', ')})` : ''} order by e.position`;

async function entry(line: string, read: ReadNodes | undefined, size: number) {
  if (!read) return { line };
  const position: number = JSON.parse(line)[1];
  const proof = await inclusionProof(position - 1, size, read);
  return { line, proof: proof.map(toBase64) };
}

async function requireStream(pool: Pool, { studyId, size }: StoredCheckpoint, stream: string): Promise<void> {
  const { rows } = await pool.query(
    'select from log.event where study_id = $1 and stream = $2 and version = 1 and position <= $3',
    [studyId, stream, size],
  );
  if (rows.length > 0) return;
  throw new DomainError('STREAM_UNKNOWN', `nothing of ${stream} is sealed`, { studyId, stream });
}

async function protocolVersion(pool: Pool, checkpoint: StoredCheckpoint): Promise<string | null> {
  const events: { stream: string; payload: Record<string, unknown> }[] = [];
  for await (const rows of copyOut(pool, linesQuery(checkpoint, [STUDY_STREAM]))) {
    for (const [line] of rows as [string][]) {
      events.push({ stream: STUDY_STREAM, payload: JSON.parse(line)[15] });
    }
  }
  return protocolVersionOf(events);
}

/** The key that has signed the checkpoint, under the name that stands in it. */
async function keyOfCheckpoint(pool: Pool, { studyId, note }: StoredCheckpoint): Promise<string> {
  const signer = knownSigner(note, await logKeys(pool));
  if (signer) return formatKey({ name: parseCheckpoint(note).origin, publicKey: signer.publicKey });
  throw new DomainError('LOG_KEY_UNKNOWN', 'the newest checkpoint is signed by no key of the registry', {
    studyId,
  });
}
