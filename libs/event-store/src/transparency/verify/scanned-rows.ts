import { hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import { hashOf, RawRowReader, rawRowsQuery } from './raw-row.js';

/** What a scan needs of a row. */
export interface ScannedRow {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
  /** The record time as text whose order is that of time. */
  readonly recordedAt: string;
  readonly storedHash: string;
  /** Whether it is the first event of its command. */
  readonly opensCommand: boolean;
  /** SHA-256(0x00 || canonical line) of what the columns contain, hex. */
  readonly hash: string;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const DOT = 0x2e;
const ZERO = 0x30;
const LETTER_N = 0x4e;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const BACKSLASH = 0x5c;
const BRACKET = 0x5d;
const TRUE = 0x74;
const NULL = Buffer.from('null');

/** The hash, and the letter of a boolean, each with its tab: what stands before `position`. */
const BEFORE_POSITION = 64 + 1 + 1 + 1;
/** From `position` to `occurred_on`: whether the member is a text, in quotes. */
const IS_TEXT = [false, true, false, true, true, true, false, true, true, true, true, true, true];
const [POSITION, STREAM, VERSION, COMMAND, RECORDED_AT] = [0, 1, 2, 4, IS_TEXT.length];
const SECONDS = '2026-03-02 08:15:30'.length;
const MICROSECONDS = 6;

/**
 * Streams a study's rows and their recomputed leaf hashes. The bytes of COPY's text format are rearranged into those
 * of the canonical line: made of strings, a line costs several times the hash over it. Rows with anything to escape
 * go the way over strings.
 */
export async function* scannedRows(client: PoolClient, studyId: string): AsyncGenerator<ScannedRow[]> {
  const reader = new ByteReader(studyId);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of client.query(to(`copy (${rawRowsQuery(studyId)}) to stdout`))) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    const rows: ScannedRow[] = [];
    rest = bytes.subarray(reader.readAll(bytes, rows));
    if (rows.length > 0) yield rows;
  }
}

class ByteReader {
  readonly #slow: RawRowReader;
  /** 0x00 and the beginning of every line of the study, then the line that was written last. */
  #line: Buffer;
  readonly #prefix: number;
  #bytes: Buffer = Buffer.alloc(0);
  /** The first backslash not before the payload that was read last. */
  #backslash = 0;
  /** Where the columns of the row that was read last begin and end. */
  readonly #begin = new Array<number>(IS_TEXT.length + 1).fill(0);
  readonly #end = new Array<number>(IS_TEXT.length + 1).fill(0);

  constructor(studyId: string) {
    this.#slow = new RawRowReader(studyId);
    this.#line = Buffer.from(`\0[${JSON.stringify(studyId)}, `);
    this.#prefix = this.#line.length;
  }

  /** Reads the whole lines there are and returns where the next one starts. */
  readAll(bytes: Buffer, rows: ScannedRow[]): number {
    this.#bytes = bytes;
    this.#backslash = -1;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      rows.push(this.#read(start, end));
      start = end + 1;
    }
    return start;
  }

  #read(start: number, end: number): ScannedRow {
    const length = this.#writeLine(start, end);
    if (length === 0) {
      const row = this.#slow.read(this.#bytes.toString('utf8', start, end));
      return { ...row, hash: hashOf(row.line) };
    }
    return {
      position: this.#number(POSITION),
      stream: this.#text(STREAM),
      version: this.#number(VERSION),
      commandId: this.#text(COMMAND),
      recordedAt: this.#text(RECORDED_AT),
      storedHash: this.#bytes.toString('latin1', start, start + 64),
      opensCommand: this.#bytes[start + BEFORE_POSITION - 2] === TRUE,
      hash: hash('sha256', this.#line.subarray(0, length), 'hex'),
    };
  }

  #text(column: number): string {
    return this.#bytes.toString('utf8', this.#begin[column], this.#end[column]);
  }

  #number(column: number): number {
    let value = 0;
    for (let at = this.#begin[column]!; at < this.#end[column]!; at += 1) {
      value = value * 10 + this.#bytes[at]! - ZERO;
    }
    return value;
  }

  /** Writes 0x00 and the canonical line and returns their length; 0 when something must be escaped. */
  #writeLine(start: number, end: number): number {
    const bytes = this.#bytes;
    const line = this.#roomFor(end - start);
    let at = start + BEFORE_POSITION;
    let to = this.#prefix;
    for (let column = 0; column < IS_TEXT.length; column += 1) {
      const isText = IS_TEXT[column];
      this.#begin[column] = at;
      if (isText && bytes[at] === BACKSLASH) {
        if (bytes[at + 1] !== LETTER_N || bytes[at + 2] !== TAB) return 0;
        line.set(NULL, to);
        to += NULL.length;
        at += 2;
      } else {
        if (isText) line[to++] = QUOTE;
        for (let byte = bytes[at]!; byte !== TAB; byte = bytes[++at]!) {
          if (byte === QUOTE || byte === BACKSLASH || byte < SPACE) return 0;
          line[to++] = byte;
        }
        if (isText) line[to++] = QUOTE;
      }
      this.#end[column] = at++;
      line[to++] = COMMA;
      line[to++] = SPACE;
    }
    to = this.#writeInstant(at, to);
    return to === 0 ? 0 : this.#writePayload(this.#end[RECORDED_AT]! + 1, end, to);
  }

  /** `2026-03-02 08:15:30.12+00` as the line has it. */
  #writeInstant(from: number, to: number): number {
    const bytes = this.#bytes;
    const line = this.#line;
    const tab = bytes.indexOf(TAB, from);
    const zone = tab - 3;
    const fraction = from + SECONDS;
    const isUsual = bytes[from + 10] === SPACE && bytes[zone] === PLUS && zone >= fraction;
    if (!isUsual || (zone > fraction && bytes[fraction] !== DOT)) return 0;
    this.#begin[RECORDED_AT] = from;
    this.#end[RECORDED_AT] = tab;
    line[to] = QUOTE;
    bytes.copy(line, to + 1, from, fraction);
    line[to + 11] = LETTER_T;
    line[to + 1 + SECONDS] = DOT;
    const digits = to + 2 + SECONDS;
    line.fill(ZERO, digits, digits + MICROSECONDS);
    if (zone > fraction) bytes.copy(line, digits, fraction + 1, zone);
    const rest = digits + MICROSECONDS;
    line[rest] = LETTER_Z;
    line[rest + 1] = QUOTE;
    line[rest + 2] = COMMA;
    line[rest + 3] = SPACE;
    return rest + 4;
  }

  #writePayload(from: number, end: number, to: number): number {
    if (this.#backslash < from) {
      const next = this.#bytes.indexOf(BACKSLASH, from);
      this.#backslash = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    if (this.#backslash < end) return 0;
    const length = this.#bytes.copy(this.#line, to, from, end);
    this.#line[to + length] = BRACKET;
    return to + length + 1;
  }

  /** The line's buffer; what is written into it is at most twice as long as the row. */
  #roomFor(length: number): Buffer {
    const wanted = this.#prefix + 2 * length + 100;
    if (this.#line.length < wanted) {
      this.#line = Buffer.concat([this.#line.subarray(0, this.#prefix)], 2 * wanted);
    }
    return this.#line;
  }
}
