import { hash } from 'node:crypto';
import { escapeLiteral } from 'pg';
import { field } from '../../copy-out.js';

/** Where the members of a canonical line stand; see docs/log-format.md. */
export const MEMBER = {
  study: 0,
  position: 1,
  stream: 2,
  version: 3,
  eventId: 4,
  command: 5,
  type: 6,
  recordedAt: 14,
  payload: 15,
} as const;

/** A row as the table holds it, none of the database's own functions for it being trusted. */
export interface RawRow {
  readonly position: number;
  readonly version: number;
  /** The stored leaf hash, hex. */
  readonly storedHash: string;
  /** Whether it is the first event of its command. */
  readonly opensCommand: boolean;
  /** The sixteen members of the canonical line, each as JSON text. */
  readonly members: readonly string[];
}

/** The rows of a study in order as COPY gives them. The session must have time zone UTC and date style ISO. */
export const rawRowsQuery = (studyId: string, condition = 'true') =>
  `select encode(leaf_hash, 'hex'), request_hash is not null, position, stream, version, event_id, command_id, type,
     schema_version, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, payload
   from log.event where study_id = ${escapeLiteral(studyId)} and ${condition} order by position`;

/** SHA-256(0x00 || canonical line), hex. */
export const hashOf = (members: readonly string[]): string =>
  hash('sha256', `\0[${members.join(', ')}]`, 'hex');

const NULL = '\\N';
/** What COPY or JSON writes with a backslash, other than null: quotes, backslashes, what is below U+0020. */
const NEEDS_ESCAPE = /[^\t !#-[\\\]-\uffff]|\\(?!N\t)/;

const plain = (text: string) => (text === NULL ? 'null' : `"${text}"`);
const escaped = (text: string) => JSON.stringify(field(text));

/** Reads lines of COPY's text format. Keeps the last instant, which neighbours often share. */
export class RawRowReader {
  readonly #study: string;
  #instantText = '';
  #instant = '';

  constructor(studyId: string) {
    this.#study = JSON.stringify(studyId);
  }

  read(line: string): RawRow {
    const f = line.split('\t');
    const payload = f[16]!;
    const quote = NEEDS_ESCAPE.test(line.slice(0, line.length - payload.length)) ? escaped : plain;
    if (f[15] !== this.#instantText) {
      this.#instantText = f[15]!;
      this.#instant = instantOf(f[15]!);
    }
    const members = [
      this.#study,
      f[2]!,
      quote(f[3]!),
      f[4]!,
      `"${f[5]}"`,
      `"${f[6]}"`,
      quote(f[7]!),
      f[8]!,
      quote(f[9]!),
      quote(f[10]!),
      quote(f[11]!),
      quote(f[12]!),
      quote(f[13]!),
      quote(f[14]!),
      this.#instant,
      field(payload) ?? '',
    ];
    return {
      position: Number(f[2]),
      version: Number(f[4]),
      storedHash: f[0]!,
      opensCommand: f[1] === 't',
      members,
    };
  }
}

/** `2026-03-02 08:15:30.12+00` as the canonical line has it, in its quotes. */
function instantOf(text: string): string {
  const [, date, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return date ? `"${date}T${time}.${fraction.padEnd(6, '0')}Z"` : JSON.stringify(text);
}
