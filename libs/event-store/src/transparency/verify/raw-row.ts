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
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
  /** As COPY writes it: the order of the texts is that of the times. */
  readonly recordedAt: string;
  /** The stored leaf hash, hex. */
  readonly storedHash: string;
  /** Whether it is the first event of its command. */
  readonly opensCommand: boolean;
  /** What the leaf hash should cover. */
  readonly line: string;
}

/** A row with its canonical line taken apart, for trying what it may have been. */
export interface RowMembers extends RawRow {
  /** The sixteen members of the canonical line, each as JSON text. */
  readonly members: readonly string[];
}

/** The rows of a study in order as COPY gives them. The session must have time zone UTC and date style ISO. */
export const rawRowsQuery = (studyId: string, condition = 'true') =>
  `select encode(leaf_hash, 'hex'), request_hash is not null, position, stream, version, event_id, command_id, type,
     schema_version, actor, acting_role, reason, correlation_id, causation_id, occurred_on, recorded_at, payload
   from log.event where study_id = ${escapeLiteral(studyId)} and ${condition} order by position`;

/** SHA-256(0x00 || canonical line), hex. */
export const hashOf = (line: string): string => hash('sha256', `\0${line}`, 'hex');

export const lineOf = (members: readonly string[]): string => `[${members.join(', ')}]`;

const NULL = '\\N';
/** What COPY or JSON writes with a backslash, other than null: quotes, backslashes, what is below U+0020. */
const NEEDS_ESCAPE = /[^\t !#-[\\\]-\uffff]|\\(?!N\t)/;

const plain = (text: string) => (text === NULL ? 'null' : `"${text}"`);
const escaped = (text: string) => (text === NULL ? 'null' : JSON.stringify(field(text)));

/** Reads lines of COPY's text format. */
export class RawRowReader {
  readonly #study: string;
  /** The last instant, as read and as written: neighbours often share it. */
  #instantText = '';
  #instant = '';

  constructor(studyId: string) {
    this.#study = JSON.stringify(studyId);
  }

  read(text: string): RawRow {
    const f = text.split('\t');
    if (f[15] !== this.#instantText) {
      this.#instantText = f[15]!;
      this.#instant = instantOf(f[15]!);
    }
    return {
      position: Number(f[2]),
      stream: f[3]!,
      version: Number(f[4]),
      commandId: f[6]!,
      recordedAt: f[15]!,
      storedHash: f[0]!,
      opensCommand: f[1] === 't',
      line: this.#line(text, f),
    };
  }

  /** As `read`, and the members one by one. */
  readMembers(text: string): RowMembers {
    const row = this.read(text);
    return { ...row, members: this.#members(text.split('\t')) };
  }

  #line(text: string, f: readonly string[]): string {
    const head = text.slice(0, text.length - f[16]!.length);
    if (NEEDS_ESCAPE.test(head)) return lineOf(this.#members(f));
    // As below; a log is mostly this, and one text is made faster than sixteen.
    return `[${this.#study}, ${f[2]}, "${f[3]}", ${f[4]}, "${f[5]}", "${f[6]}", "${f[7]}", ${f[8]}, "${f[9]}", "${f[10]}", ${plain(f[11]!)}, ${plain(f[12]!)}, ${plain(f[13]!)}, ${plain(f[14]!)}, ${this.#instant}, ${payloadOf(f)}]`;
  }

  #members(f: readonly string[]): string[] {
    const [, , position, stream, version, eventId, command, type, schemaVersion, ...rest] = f as string[];
    const texts = rest.slice(0, 6).map(escaped);
    const ids = [`"${eventId}"`, `"${command}"`, escaped(type!)];
    const numbers = [this.#study, position!, escaped(stream!), version!];
    return [...numbers, ...ids, schemaVersion!, ...texts, this.#instant, payloadOf(f)];
  }
}

const payloadOf = (f: readonly string[]) => field(f[16]!) ?? '';

/** `2026-03-02 08:15:30.12+00` as the canonical line has it, in its quotes. */
function instantOf(text: string): string {
  const [, date, time, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return date ? `"${date}T${time}.${fraction.padEnd(6, '0')}Z"` : JSON.stringify(text);
}
