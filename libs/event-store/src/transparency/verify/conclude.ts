import type { PoolClient } from 'pg';
import { TILE_WIDTH } from '#transparency';
import { field } from '../../copy-out.js';
import type { CheckpointTrail, Contradiction } from './checkpoint-trail.js';
import { copyLines } from './copy-lines.js';
import { Diagnosis } from './diagnose.js';
import type { Finding } from './findings.js';
import { type RawRow, rawRowsQuery, readRow } from './raw-row.js';
import type { LogScan, WrongVersion } from './scan.js';
import type { SealedTree } from './sealed-tree.js';

/** All that a scan has brought to light. */
export interface Scanned {
  readonly client: PoolClient;
  readonly studyId: string;
  readonly head: number;
  readonly tree: SealedTree;
  readonly trail: CheckpointTrail;
  readonly scan: LogScan;
}

/** Suspicious positions that are explained one by one; beyond them they are only counted. */
const MAX_EXPLAINED = 300;
const NEIGHBOURS = 50;

/** Turns what a scan noted into findings, in order of position. Empty when all is as it was recorded. */
export async function conclude(scanned: Scanned): Promise<Finding[]> {
  const { trail } = scanned;
  await trail.finish();
  const misplaced = await explainSuspects(scanned);
  const findings = [
    ...missing(scanned, misplaced),
    ...misplaced,
    ...(await outOfOrder(scanned, misplaced)),
    ...(await commands(scanned)),
    ...trail.faults,
    ...trail.keptFaults(),
  ];
  findings.push(...rewritten(scanned, findings));
  if (findings.length === 0) findings.push(...(await damagedTree(scanned)));
  return findings.sort((a, b) => a.from - b.from);
}

/** Sorted, each once. */
const union = (...lists: readonly number[][]) => [...new Set(lists.flat())].sort((a, b) => a - b);

async function explainSuspects(scanned: Scanned): Promise<Finding[]> {
  const { scan, tree } = scanned;
  const trusted = scan.unsealed.length > 0 && (await treeIsSigned(scanned));
  const positions = union(scan.unfaithful, trusted ? scan.unsealed : []);
  if (positions.length === 0) return [];
  const rows = await readRows(scanned, positions.slice(0, MAX_EXPLAINED));
  const sealed = new Map<number, string>();
  if (trusted) {
    for (const position of rows.keys()) {
      await tree.load(position);
      const hash = tree.hashAt(position);
      if (hash) sealed.set(position, hash);
    }
  }
  const evidence = { row: (at: number) => rows.get(at), sealedHash: (at: number) => sealed.get(at) };
  const outOfTime = new Set(scan.backInTime.flatMap((position) => [position - 1, position]));
  const findings = new Diagnosis(evidence, {
    positions: positions.slice(0, MAX_EXPLAINED),
    outOfTime,
  }).run();
  const shifted = findings.some(({ kind }) => kind === 'inserted' || kind === 'deleted');
  const more = positions.slice(MAX_EXPLAINED);
  if (more.length > 0 && !shifted) {
    const detail = `${more.length} more events do not fit their hashes`;
    findings.push({ kind: 'edited-payload', from: more[0]!, to: more.at(-1)!, detail });
  }
  return findings;
}

/** Whether the sealed hashes are those that a sound checkpoint, or the kept one, was signed for. */
async function treeIsSigned({ trail, tree }: Scanned): Promise<boolean> {
  const signed = trail.contradictions.filter(({ size }) => size <= tree.size).at(-1);
  return signed !== undefined && (await tree.rootAt(signed.size)) === signed.root;
}

async function readRows(
  { client, studyId }: Scanned,
  positions: readonly number[],
): Promise<Map<number, RawRow>> {
  const wanted = new Set<number>();
  for (const position of positions) {
    for (let at = position - NEIGHBOURS; at <= position + NEIGHBOURS; at += 1) if (at > 0) wanted.add(at);
  }
  const rows = new Map<number, RawRow>();
  for await (const lines of copyLines(
    client,
    rawRowsQuery(studyId, `position = any('{${[...wanted].join(',')}}'::bigint[])`),
  )) {
    for (const line of lines) {
      const row = readRow(studyId, line);
      rows.set(row.position, row);
    }
  }
  return rows;
}

/** Gaps, a lost tail, and rows beyond the head. */
function missing({ scan, head, tree, trail }: Scanned, misplaced: readonly Finding[]): Finding[] {
  const findings: Finding[] = scan.gaps.map(({ from, to }) => ({
    kind: 'deleted',
    from,
    to,
    detail: `${to === from ? 'the event is' : `${to - from + 1} events are`} missing${evidenceOf(scan)}`,
  }));
  if (misplaced.some(({ kind }) => kind === 'inserted' || kind === 'deleted')) return findings;
  const claims: [number, string][] = [
    [head, "the log's own head"],
    [tree.size, 'a stored checkpoint'],
    [trail.kept?.size ?? 0, 'the kept checkpoint'],
  ];
  const [end, witness] = claims.reduce((a, b) => (b[0] > a[0] ? b : a));
  if (end > scan.last) {
    const detail = `the log ends at ${scan.last}; ${witness} says that it had ${end} events`;
    findings.push({ kind: 'truncated', from: scan.last + 1, to: end, detail });
  }
  if (scan.last > head) {
    const detail = `the log's own head is ${head}: what stands after it was not appended by the registry`;
    findings.push({ kind: 'inserted', from: head + 1, to: scan.last, detail });
  }
  return findings;
}

/** What the versions say about which events are missing. */
function evidenceOf({ wrongVersions }: LogScan): string {
  const lacking = wrongVersions
    .filter(({ expected, actual }) => actual > expected)
    .slice(0, 5)
    .map(
      ({ stream, expected, actual }) =>
        `${stream} lacks version ${expected}${actual > expected + 1 ? ` to ${actual - 1}` : ''}`,
    );
  return lacking.length > 0 ? `: ${lacking.join(', ')}` : '';
}

/** Versions and times that don't follow, where nothing found before explains them. */
async function outOfOrder(scanned: Scanned, misplaced: readonly Finding[]): Promise<Finding[]> {
  const { scan } = scanned;
  const findings: Finding[] = scan.repeated.map((position) => ({
    kind: 'inserted',
    from: position,
    to: position,
    detail: 'the position comes a second time',
  }));
  if (misplaced.length > 0 || scan.gaps.length > 0) return findings;
  for (const wrong of scan.wrongVersions.slice(0, MAX_EXPLAINED)) {
    const { position, stream, actual } = wrong;
    const expected = await nextVersion(scanned, wrong);
    if (actual === expected) continue;
    const detail = `version ${actual} of ${stream} stands where version ${expected} belongs`;
    findings.push({ kind: 'wrong-version', from: position, to: position, detail });
  }
  for (const position of scan.backInTime.slice(0, MAX_EXPLAINED)) {
    const detail = 'it was recorded before the event before it';
    findings.push({ kind: 'wrong-order', from: position, to: position, detail });
  }
  return findings;
}

/** Confirms what the scan has concluded from hashes of the streams' names. */
async function nextVersion(
  { client, studyId }: Scanned,
  { stream, position }: WrongVersion,
): Promise<number> {
  const { rows } = await client.query(
    `select version from log.event where study_id = $1 and stream = $2 and position < $3
     order by position desc limit 1`,
    [studyId, field(stream), position],
  );
  return (rows[0]?.version ?? 0) + 1;
}

async function commands({ client, studyId, scan }: Scanned): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (scan.gaps.length === 0) {
    for (const position of scan.withoutCommand.slice(0, MAX_EXPLAINED)) {
      const detail = 'its command has no first event before it';
      findings.push({ kind: 'wrong-command', from: position, to: position, detail });
    }
  }
  for (const { commandId, position } of scan.twice.slice(0, MAX_EXPLAINED)) {
    const { rows } = await client.query(
      `select count(*) as n from log.event where study_id = $1 and command_id = $2 and request_hash is not null`,
      [studyId, commandId],
    );
    if (rows[0].n < 2) continue;
    const detail = `its command ${commandId} was recorded before`;
    findings.push({ kind: 'wrong-command', from: position, to: position, detail });
  }
  return findings;
}

/** Signed roots that the events don't have although nothing else shows which of them are others than they were. */
function rewritten({ scan, trail }: Scanned, found: readonly Finding[]): Finding[] {
  const covers = ({ size }: Contradiction) =>
    found.some(({ kind, from }) => from <= size && EXPLAINS.has(kind));
  const [first] = trail.contradictions.filter((signed) => signed.size <= scan.last && !covers(signed));
  if (!first) return [];
  const witness = first.kept ? 'the kept checkpoint' : 'a stored checkpoint';
  const detail = `the events are not those that ${witness} of size ${first.size} was signed for, and everything in the database agrees with the change`;
  return [{ kind: 'rewritten', from: sizeConfirmedBefore(trail, first) + 1, to: first.size, detail }];
}

const EXPLAINS: ReadonlySet<string> = new Set([
  'edited-payload',
  'edited-timestamp',
  'edited-field',
  'inserted',
  'deleted',
  'swapped',
]);

const sizeConfirmedBefore = (trail: CheckpointTrail, { size }: Contradiction) =>
  trail.confirmed < size ? trail.confirmed : 0;

/** Whether the stored tiles, of which proofs are made, are those of the events. Asked only when the events are sound. */
async function damagedTree({ client, studyId, scan, tree }: Scanned): Promise<Finding[]> {
  const damaged = (from: number, to: number, what: string): Finding => ({
    kind: 'damaged-tree',
    from,
    to,
    detail: `${what} of the stored tree is not what its events give: proofs that need it will fail`,
  });
  const findings = scan.unsealed
    .slice(0, MAX_EXPLAINED)
    .map((position) => damaged(position, position, 'the leaf'));
  for (const [below, roots] of scan.upper.entries()) {
    const level = below + 1;
    const span = TILE_WIDTH ** level;
    const sealed = roots.slice(0, Math.floor(tree.size / span));
    const { rows } = await client.query(
      `select index, encode(hashes, 'hex') as hashes from log.tile where study_id = $1 and level = $2`,
      [studyId, level],
    );
    const stored = new Map<number, string>(rows.map((row) => [row.index, row.hashes]));
    for (let index = 0; index * TILE_WIDTH < sealed.length; index += 1) {
      const expected = sealed.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH).join('');
      if (stored.get(index)?.startsWith(expected)) continue;
      findings.push(
        damaged(
          index * TILE_WIDTH * span + 1,
          Math.min((index + 1) * TILE_WIDTH * span, tree.size),
          `tile ${index} of level ${level}`,
        ),
      );
    }
  }
  return findings;
}
