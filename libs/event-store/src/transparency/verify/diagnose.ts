import type { Finding, FindingKind } from './findings.js';
import { MEMBER, type RawRow } from './raw-row.js';
import { changedMember, type Evidence, originalInstant, payloadsSwapped, stoodAt } from './restore.js';

const MEMBER_NAMES = [
  'study',
  'position',
  'stream',
  'version',
  'event id',
  'command id',
  'type',
  'schema version',
  'actor',
  'acting role',
  'reason',
  'correlation id',
  'causation id',
  'clinical date',
  'record time',
  'payload',
];
const MAX_SHIFT = 8;
/** Searching a record time takes seconds. */
const MAX_INSTANT_SEARCHES = 3;

export interface Suspects {
  /** Positions whose row doesn't fit its hash or the sealed tree, in order. */
  readonly positions: readonly number[];
  /** Those of them recorded before their predecessor, or whose successor is. */
  readonly outOfTime: ReadonlySet<number>;
}

const finding = (kind: FindingKind, from: number, to: number, detail: string): Finding => ({
  kind,
  from,
  to,
  detail,
});

/** Names what fits each suspicious position: the last events displaced, two swapped, one edited and in what. */
export class Diagnosis {
  readonly findings: Finding[] = [];
  readonly #evidence: Evidence;
  readonly #suspects: Suspects;
  readonly #explained = new Set<number>();
  #instantSearches = 0;

  constructor(evidence: Evidence, suspects: Suspects) {
    this.#evidence = evidence;
    this.#suspects = suspects;
  }

  run(): Finding[] {
    for (const position of this.#suspects.positions) {
      const row = this.#evidence.row(position);
      if (!row || this.#explained.has(position)) continue;
      if (this.#explainSwap(row)) continue;
      if (this.#explainShift(position)) break;
      this.#explainEdit(row);
    }
    return this.findings;
  }

  #explainSwap(row: RawRow): boolean {
    for (const other of this.#suspects.positions) {
      if (other <= row.position || this.#explained.has(other)) continue;
      const partner = this.#evidence.row(other);
      if (!partner) continue;
      const moved =
        stoodAt(this.#evidence, row, other) && stoodAt(this.#evidence, partner, row.position) ? 'events' : '';
      const what = moved || (payloadsSwapped(this.#evidence, row, partner) ? 'payloads' : '');
      if (!what) continue;
      this.#explained.add(row.position).add(other);
      const detail = `the ${what} of positions ${row.position} and ${other} have changed places`;
      this.findings.push(finding('swapped', row.position, row.position, detail));
      this.findings.push(finding('swapped', other, other, detail));
      return true;
    }
    return false;
  }

  /** From here on every event stands where another one stood: some were put in or taken out before it. */
  #explainShift(position: number): boolean {
    const last = this.#suspects.positions.at(-1)!;
    for (let by = 1; by <= MAX_SHIFT; by += 1) {
      if (this.#follow(position, by, 0)) {
        const detail = `${by === 1 ? 'an event was' : `${by} events were`} put in; those after it, up to ${last}, were renumbered`;
        this.findings.push(finding('inserted', position, position + by - 1, detail));
        return true;
      }
      if (this.#follow(position, 0, by)) {
        const detail = `${by === 1 ? 'an event was' : `${by} events were`} taken out from here; those after it, up to ${last}, were renumbered`;
        this.findings.push(finding('deleted', position, position + by - 1, detail));
        return true;
      }
    }
    return false;
  }

  /** Whether one of the next events, `ahead` further on, stood `behind` further on than it should. */
  #follow(position: number, ahead: number, behind: number): boolean {
    return [0, 1, 2].some((step) => {
      const row = this.#evidence.row(position + step + ahead);
      return row !== undefined && stoodAt(this.#evidence, row, position + step + behind);
    });
  }

  #explainEdit(row: RawRow): void {
    const { position } = row;
    const changed = changedMember(this.#evidence, row, (member) => this.#likely(row, member));
    if (changed?.member === MEMBER.recordedAt) this.#timestamp(row, changed.was);
    else if (changed) {
      const name = MEMBER_NAMES[changed.member];
      const detail = `the ${name} was changed: it was ${changed.was} and is ${row.members[changed.member]}`;
      this.findings.push(finding('edited-field', position, position, detail));
    } else if (!this.#searchInstant(row)) {
      const detail =
        'the payload was changed, or more than one other field: the row does not fit its leaf hash';
      this.findings.push(finding('edited-payload', position, position, detail));
    }
  }

  #timestamp(row: RawRow, was?: string): void {
    const now = row.members[MEMBER.recordedAt];
    const before = was ? `it was ${was} and is ${now}` : `${now} does not fit its place`;
    const detail = `the record time was changed: ${before}`;
    this.findings.push(finding('edited-timestamp', row.position, row.position, detail));
  }

  #searchInstant(row: RawRow): boolean {
    this.#instantSearches += 1;
    const was =
      this.#instantSearches > MAX_INSTANT_SEARCHES ? undefined : originalInstant(this.#evidence, row);
    if (was === undefined && !this.#suspects.outOfTime.has(row.position)) return false;
    this.#timestamp(row, was);
    return true;
  }

  /** What a member may have been: what it is nearby, one more or less, or nothing. */
  #likely(row: RawRow, member: number): Set<string> {
    const values = new Set<string>(['null']);
    for (let position = row.position - 50; position <= row.position + 50; position += 1) {
      const value = this.#evidence.row(position)?.members[member];
      if (value !== undefined) values.add(value);
    }
    if (member === MEMBER.version) {
      for (let step = -3; step <= 3; step += 1) values.add(String(row.version + step));
    }
    return values;
  }
}
