import { z } from 'zod';
import { DomainError } from '#kernel';
import { fromBase64 } from './base64.js';
import { type Checkpoint, parseCheckpoint, studyOf } from './checkpoint.js';
import { Frontier } from './frontier.js';
import { equalHashes, leafHash, nodeHash } from './hash.js';
import { parseKey, signerOf } from './note.js';
import { verifyInclusion } from './proofs.js';

/** The stream of a study's own events, which say what protocol was in force. */
const STUDY_STREAM = 'study';

/** A bundle as docs/bundle-format.md describes it. */
export const Bundle = z.object({
  format: z.literal('anamnesis-bundle'),
  version: z.literal(1),
  study: z.string(),
  /** The stream it is about; null when it is the whole study. */
  stream: z.string().nullable(),
  /** Of the last protocol among the events; null when there is none. */
  protocolVersion: z.string().nullable(),
  checkpoint: z.string(),
  key: z.string(),
  events: z.array(z.object({ line: z.string(), proof: z.array(z.string()).optional() })),
});
export type Bundle = z.infer<typeof Bundle>;

const Line = z.tuple([
  z.string(),
  z.int().min(1),
  z.string(),
  z.int().min(1),
  z.string(),
  z.string(),
  z.string(),
  z.int(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.record(z.string(), z.unknown()),
]);

/** An event of a bundle, read from its canonical line. */
export interface BundledEvent {
  readonly study: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly actor: string;
  readonly occurredOn: string | null;
  readonly recordedAt: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface BundleReport {
  /** True when there is no problem. Says who signed only together with `trusted`. */
  readonly ok: boolean;
  readonly problems: readonly string[];
  readonly study: string | null;
  readonly stream: string | null;
  readonly protocolVersion: string | null;
  /** Events that the log had when it was signed. */
  readonly size: number | null;
  /** The key of the signature, in the text form of signed notes. */
  readonly key: string | null;
  /** Whether that is the key the caller trusts; null when none was given. */
  readonly trusted: boolean | null;
  readonly events: readonly BundledEvent[];
}

export interface VerifyBundleOptions {
  /** The registry's key as known from elsewhere, in the text form of signed notes; under any name. */
  readonly trustedKey?: string | undefined;
}

/**
 * Checks a bundle by itself, without the registry or its database: that the signature under the checkpoint is right,
 * that every event is in the tree that was signed, that none is missing between the first and the last of its stream.
 * Never throws; whatever is wrong is a problem of the report.
 */
export function verifyBundle(text: string, options: VerifyBundleOptions = {}): BundleReport {
  const problems: string[] = [];
  const bundle = attempt(problems, 'the file is not a bundle', () => Bundle.parse(JSON.parse(text)));
  if (!bundle) return report(problems, undefined, undefined, null, []);
  const checkpoint = checkSignature(bundle, problems);
  const trusted = options.trustedKey === undefined ? null : sameKey(bundle.key, options.trustedKey, problems);
  const events = bundle.events.map(({ line }, n) =>
    attempt(problems, `event ${n + 1} is not a canonical line`, () => readLine(line)),
  );
  if (checkpoint) checkTree(bundle, checkpoint, events, problems);
  const readable = events.filter((event) => event !== undefined);
  checkOrder(bundle, readable, problems);
  return report(problems, bundle, checkpoint, trusted, readable);
}

function report(
  problems: readonly string[],
  bundle: Bundle | undefined,
  checkpoint: Checkpoint | undefined,
  trusted: boolean | null,
  events: readonly BundledEvent[],
): BundleReport {
  const { study = null, stream = null, protocolVersion = null, key = null } = bundle ?? {};
  const ok = problems.length === 0;
  return {
    ok,
    problems,
    study,
    stream,
    protocolVersion,
    size: checkpoint?.size ?? null,
    key,
    trusted,
    events,
  };
}

/** What `action` gives, or undefined and a problem when it fails. */
function attempt<T>(problems: string[], problem: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const why =
      error instanceof DomainError ? error.message : error instanceof SyntaxError ? 'not JSON' : 'its form';
    problems.push(`${problem}: ${why}`);
    return undefined;
  }
}

function checkSignature({ checkpoint, key, study }: Bundle, problems: string[]): Checkpoint | undefined {
  return attempt(problems, 'the checkpoint or its key cannot be read', () => {
    const parsed = parseCheckpoint(checkpoint);
    const noteKey = parseKey(key);
    if (studyOf(parsed.origin) !== study)
      problems.push(`the checkpoint is of ${parsed.origin}, not of ${study}`);
    if (noteKey.name !== parsed.origin)
      problems.push(`the key is of ${noteKey.name}, not of ${parsed.origin}`);
    if (!signerOf(parsed.note, [noteKey])) problems.push('the signature of the checkpoint is not by the key');
    return parsed;
  });
}

function sameKey(key: string, trustedKey: string, problems: string[]): boolean {
  const same = attempt(problems, 'a key cannot be read', () =>
    equalHashes(parseKey(key).publicKey, parseKey(trustedKey).publicKey),
  );
  if (same === false) problems.push('the key of the bundle is not the trusted key');
  return same ?? false;
}

function readLine(line: string): BundledEvent {
  const f = Line.parse(JSON.parse(line));
  return {
    study: f[0],
    position: f[1],
    stream: f[2],
    version: f[3],
    type: f[6],
    actor: f[8],
    occurredOn: f[13],
    recordedAt: f[14],
    payload: f[15],
  };
}

function checkTree(
  bundle: Bundle,
  checkpoint: Checkpoint,
  events: readonly (BundledEvent | undefined)[],
  problems: string[],
): void {
  if (bundle.stream === null) {
    checkWhole(bundle, checkpoint, problems);
    return;
  }
  for (const [n, { line, proof = [] }] of bundle.events.entries()) {
    const event = events[n];
    if (!event) continue;
    const included = attempt(problems, `the proof of position ${event.position} cannot be read`, () =>
      verifyInclusion(
        leafHash(line),
        event.position - 1,
        checkpoint.size,
        checkpoint.root,
        proof.map(fromBase64),
      ),
    );
    if (included === false)
      problems.push(`the event at position ${event.position} is not what was sealed there`);
  }
}

/** A whole study needs no proofs: its events make the root. */
function checkWhole({ events }: Bundle, { size, root }: Checkpoint, problems: string[]): void {
  const tree = new Frontier(nodeHash);
  for (const { line } of events) tree.append(leafHash(line));
  if (tree.size !== size) problems.push(`the bundle has ${tree.size} events, the sealed log had ${size}`);
  else if (!equalHashes(tree.root() ?? new Uint8Array(0), root))
    problems.push('the events are not those that were sealed');
}

function checkOrder(bundle: Bundle, events: readonly BundledEvent[], problems: string[]): void {
  const versions = new Map<string, number>();
  let last = 0;
  for (const { position, stream, version, study } of events) {
    if (study !== bundle.study) problems.push(`position ${position} is of another study, ${study}`);
    if (position <= last) problems.push(`position ${position} stands after position ${last}`);
    if (bundle.stream === null && position !== last + 1) problems.push(`position ${last + 1} is missing`);
    if (bundle.stream !== null && stream !== bundle.stream && stream !== STUDY_STREAM) {
      problems.push(`position ${position} is of another stream, ${stream}`);
    }
    const expected = (versions.get(stream) ?? 0) + 1;
    if (version !== expected) problems.push(`version ${expected} of ${stream} is missing`);
    versions.set(stream, version);
    last = position;
  }
  if (bundle.stream !== null && !versions.has(bundle.stream))
    problems.push(`no event is of ${bundle.stream}`);
  const found = protocolVersionOf(events);
  if (found !== bundle.protocolVersion)
    problems.push(`the protocol version is ${found}, not ${bundle.protocolVersion}`);
}

/** The version of the last protocol that a study's own events bring; null when there is none. */
export function protocolVersionOf(
  events: readonly Pick<BundledEvent, 'stream' | 'payload'>[],
): string | null {
  const versions = events
    .filter(({ stream }) => stream === STUDY_STREAM)
    .map(({ payload }) => (payload.protocol as { version?: unknown } | undefined)?.version)
    .filter((version) => typeof version === 'string');
  return versions.at(-1) ?? null;
}
