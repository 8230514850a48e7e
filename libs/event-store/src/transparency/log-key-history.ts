import type { Pool } from 'pg';
import { DomainError, type EventOf } from '#kernel';
import {
  formatKey,
  type NoteKey,
  originOf,
  parseKey,
  parseNote,
  type Signer,
  signerOf,
  signNote,
} from '#transparency';
import { type EventStore, REGISTRY } from '../event-store.js';
import { commandIdOf } from '../ids.js';
import { LOG_KEY_STREAM, LogKeyRotated } from './log-key.events.js';
import type { Sealing } from './sealer.js';

/** A key that signs or signed checkpoints. */
export interface RecordedKey {
  /** In the text form of signed notes, under the name of the registry's own log. */
  readonly key: string;
  readonly publicKey: Uint8Array;
  /** When it was recorded: UTC, microseconds. */
  readonly since: string;
  /** When the next one was; null for the key of today. */
  readonly until: string | null;
  /** Whether the key before it has signed for it; null for the first. */
  readonly endorsed: boolean | null;
}

type Rotation = EventOf<typeof LogKeyRotated>['payload'];

/** Every key of the registry, the first one first. Empty before the first start. */
export async function logKeys(pool: Pool): Promise<RecordedKey[]> {
  const { rows } = await pool.query<{ payload: string; since: string }>({
    name: 'log.keys',
    text: `select payload::text, log.instant(recorded_at) as since from log.event
      where study_id = $1 and stream = $2 and type = $3 order by version`,
    values: [REGISTRY, LOG_KEY_STREAM, LogKeyRotated.type],
  });
  return rows.map(({ payload, since }, n) => {
    const rotation: Rotation = JSON.parse(payload);
    const { publicKey } = parseKey(rotation.key);
    return {
      key: rotation.key,
      publicKey,
      since,
      until: rows[n + 1]?.since ?? null,
      endorsed: isEndorsed(rotation),
    };
  });
}

const endorsementText = (name: string, key: string) => `${name}\nlog key\n${key}\n`;

function isEndorsed({ key, previous, endorsement }: Rotation): boolean | null {
  if (previous === null) return null;
  if (endorsement === null) return false;
  const by = parseKey(previous);
  const note = parseNote(endorsement);
  return note.text === endorsementText(by.name, key) && signerOf(note, [by]) !== undefined;
}

/** The name under which a key signs a study's checkpoints. */
export const keyOf = (registry: string, studyId: string, publicKey: Uint8Array): NoteKey => ({
  name: originOf(registry, studyId),
  publicKey,
});

/**
 * Records who signs from now on, if that is news; call it before sealing. `previous` is the signer before it, if it
 * is at hand, and vouches for the new one. Throws LOG_KEY_RETIRED when the key was replaced by another before: a
 * process that still holds an old key must not sign with it.
 */
export async function recordLogKey(
  store: EventStore,
  pool: Pool,
  sealing: Sealing,
  previous?: Signer,
): Promise<void> {
  const key = formatKey(keyOf(sealing.registry, REGISTRY, sealing.signer.publicKey));
  const recorded = await logKeys(pool);
  const last = recorded.at(-1);
  if (last?.key === key) return;
  if (recorded.some((old) => old.key === key)) throw retired(key);
  await store.append({
    studyId: REGISTRY,
    stream: LOG_KEY_STREAM,
    expectedVersion: recorded.length,
    commandId: commandIdOf(LogKeyRotated.type, key),
    actor: 'system',
    actingRole: 'system',
    events: [
      LogKeyRotated({
        key,
        previous: last?.key ?? null,
        endorsement: previous && last ? endorse(last, key, previous) : null,
      }),
    ],
  });
}

/** Throws LOG_KEY_RETIRED unless the key is the one recorded last. */
export async function requireCurrentKey(pool: Pool, { registry, signer }: Sealing): Promise<void> {
  const key = formatKey(keyOf(registry, REGISTRY, signer.publicKey));
  if ((await logKeys(pool)).at(-1)?.key !== key) throw retired(key);
}

const retired = (key: string) =>
  new DomainError('LOG_KEY_RETIRED', 'the log key was replaced by another one', { key });

function endorse(last: RecordedKey, key: string, previous: Signer): string {
  const { name } = parseKey(last.key);
  return signNote(endorsementText(name, key), name, previous);
}
