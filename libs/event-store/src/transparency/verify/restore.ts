import { hashOf, MEMBER, type RawRow } from './raw-row.js';

/** Rows around what is suspicious, by position, and what the sealed tree has for a position, if it can be trusted. */
export interface Evidence {
  row(position: number): RawRow | undefined;
  sealedHash(position: number): string | undefined;
}

const MAX_INSTANTS = 500_000;

/** The hash of the row with other members: `[index, JSON text]`. */
function hashWith(row: RawRow, ...changes: readonly (readonly [number, string])[]): string {
  const members = [...row.members];
  for (const [index, text] of changes) members[index] = text;
  return hashOf(members);
}

/** Whether the row, put back to another position, has the hash that is sealed there or that it carries itself. */
export function stoodAt(evidence: Evidence, row: RawRow, position: number): boolean {
  const targets = new Set([row.storedHash, evidence.sealedHash(position)]);
  const times = new Set([row.members[MEMBER.recordedAt]!]);
  const there = evidence.row(position);
  if (there) times.add(there.members[MEMBER.recordedAt]!);
  const versions = [0, -1, 1, -2, 2].map((step) => row.version + step).filter((version) => version > 0);
  return versions.some((version) =>
    [...times].some((time) =>
      targets.has(
        hashWith(
          row,
          [MEMBER.position, String(position)],
          [MEMBER.version, String(version)],
          [MEMBER.recordedAt, time],
        ),
      ),
    ),
  );
}

/** What the row's hash should be: the sealed one, or the one it carries when that is not its own. */
function targetsOf(evidence: Evidence, row: RawRow): Set<string> {
  const targets = new Set([row.storedHash]);
  const sealed = evidence.sealedHash(row.position);
  if (sealed) targets.add(sealed);
  targets.delete(hashOf(row.members));
  return targets;
}

/** Whether the two rows have changed their payloads, each keeping its place. */
export function payloadsSwapped(evidence: Evidence, a: RawRow, b: RawRow): boolean {
  const fits = (row: RawRow, other: RawRow) =>
    [[], [[MEMBER.type, other.members[MEMBER.type]!] as const]].some((type) =>
      targetsOf(evidence, row).has(hashWith(row, [MEMBER.payload, other.members[MEMBER.payload]!], ...type)),
    );
  return fits(a, b) && fits(b, a);
}

/** The one member that, changed back to one of `values`, gives the row the hash it should have. */
export function changedMember(
  evidence: Evidence,
  row: RawRow,
  values: (member: number) => Iterable<string>,
): { member: number; was: string } | undefined {
  const targets = targetsOf(evidence, row);
  for (let member = MEMBER.stream; member <= MEMBER.recordedAt; member += 1) {
    for (const was of values(member)) {
      if (targets.has(hashWith(row, [member, was]))) return { member, was };
    }
  }
  return undefined;
}

/**
 * The record time that the row had, searched microsecond by microsecond: around the making of its id (UUID version 7),
 * and no earlier or later than its neighbours. Undefined when none fits.
 */
export function originalInstant(evidence: Evidence, row: RawRow): string | undefined {
  const made = Number.parseInt(row.members[MEMBER.eventId]!.replaceAll('-', '').slice(1, 13), 16) * 1000;
  const before = evidence.row(row.position - 1);
  const after = evidence.row(row.position + 1);
  const from = Math.max(made - MAX_INSTANTS / 4, before ? microsOf(before) : 0);
  const to = Math.min(made + (3 * MAX_INSTANTS) / 4, after ? microsOf(after) : Number.POSITIVE_INFINITY);
  const targets = targetsOf(evidence, row);
  for (let micros = from; micros <= to; micros += 1) {
    const instant = instantOf(micros);
    if (targets.has(hashWith(row, [MEMBER.recordedAt, instant]))) return instant;
  }
  return undefined;
}

/** Microseconds since 1970. */
function microsOf(row: RawRow): number {
  const instant: string = JSON.parse(row.members[MEMBER.recordedAt]!);
  return Date.parse(`${instant.slice(0, 23)}Z`) * 1000 + Number(instant.slice(23, 26));
}

function instantOf(micros: number): string {
  const millis = new Date(Math.floor(micros / 1000)).toISOString().slice(0, -1);
  return `"${millis}${String(micros % 1000).padStart(3, '0')}Z"`;
}
