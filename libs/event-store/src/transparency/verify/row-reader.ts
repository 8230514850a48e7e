import { hash } from 'node:crypto';
import { hashOf, readRow } from './raw-row.js';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const LETTER_N = 0x4e;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const BACKSLASH = 0x5c;
const BRACKET = 0x5d;
const TRUE = 0x74;
const NULL = Buffer.from('null');

const HASH_DIGITS = 64;
/** The hash, and the letter of a boolean, each with its tab: what stands before `position`. */
const BEFORE_POSITION = HASH_DIGITS + 3;
/** From `position` to `occurred_on`: whether the member is a text, in quotes. */
const IS_TEXT = [false, true, false, true, true, true, false, true, true, true, true, true, true];
const [POSITION, STREAM, VERSION, COMMAND, RECORDED_AT] = [0, 1, 2, 4, IS_TEXT.length];
const DATE = '2026-03-02'.length;
const SECONDS = '2026-03-02 08:15:30'.length;
const MICROSECONDS = 6;

/**
 * Reads the rows of `rawRowsQuery` from the bytes of COPY's text format, one after the other, into its own fields: a
 * log of millions is read without making an object or a text for each. The bytes are rearranged into those of the
 * canonical line and hashed; rows with anything to escape go the way over strings.
 */
export class RowReader {
  position = 0;
  version = 0;
  /** SHA-256(0x00 || canonical line) of what the columns contain, hex. */
  hash = '';
  /** Whether it is the first event of its command. */
  opensCommand = false;
  /** Two hashes of the stream's name, 32 bits each. */
  readonly streamKey = new Uint32Array(2);
  /** The command id, 4 times 32 bits. */
  readonly command = new Uint32Array(4);
  /** The record time: the day as a number that rises with it, and the microseconds of the day likewise. */
  day = 0;
  micros = 0;

  readonly #studyId: string;
  /** 0x00 and the beginning of every line of the study, then the line that was written last. */
  #line: Buffer;
  readonly #prefix: number;
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #next = 0;
  /** The first backslash not before the payload that was read last. */
  #backslash = 0;
  /** Where the columns of the row begin and end. */
  readonly #begin = new Int32Array(IS_TEXT.length + 1);
  readonly #end = new Int32Array(IS_TEXT.length + 1);

  constructor(studyId: string) {
    this.#studyId = studyId;
    this.#line = Buffer.from(`\0[${JSON.stringify(studyId)}, `);
    this.#prefix = this.#line.length;
  }

  /** Takes more bytes, when `next` has said that there is no whole row left. */
  push(chunk: Buffer): void {
    const rest = this.#bytes.subarray(this.#next);
    this.#bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    this.#next = 0;
    this.#backslash = -1;
  }

  /** Reads the next row; false when its end has not come yet. */
  next(): boolean {
    const start = this.#next;
    const end = this.#bytes.indexOf(LINE_FEED, start);
    if (end < 0) return false;
    this.#start = start;
    this.#next = end + 1;
    const length = this.#writeLine(start, end);
    if (length > 0) this.hash = hash('sha256', this.#line.subarray(0, length), 'hex');
    else {
      this.#findColumns(start);
      this.hash = hashOf(readRow(this.#studyId, this.#bytes.toString('utf8', start, end)).members);
    }
    this.#readColumns();
    return true;
  }

  /** Whether the stored leaf hash is the recomputed one. */
  get isFaithful(): boolean {
    for (let digit = 0; digit < HASH_DIGITS; digit += 1) {
      if (this.#bytes[this.#start + digit] !== this.hash.charCodeAt(digit)) return false;
    }
    return true;
  }

  /** The stream's name as COPY writes it. */
  get stream(): string {
    return this.#bytes.toString('utf8', this.#begin[STREAM], this.#end[STREAM]);
  }

  get commandId(): string {
    return this.#bytes.toString('latin1', this.#begin[COMMAND], this.#end[COMMAND]);
  }

  #readColumns(): void {
    this.position = this.#number(this.#begin[POSITION]!, this.#end[POSITION]!);
    this.version = this.#number(this.#begin[VERSION]!, this.#end[VERSION]!);
    this.opensCommand = this.#bytes[this.#start + HASH_DIGITS + 1] === TRUE;
    const instant = this.#begin[RECORDED_AT]!;
    const zone = this.#end[RECORDED_AT]! - 3;
    const fraction = Math.min(zone, instant + SECONDS);
    this.day = this.#number(instant, instant + DATE);
    const scale = 10 ** (MICROSECONDS - Math.max(0, zone - fraction - 1));
    this.micros =
      this.#number(instant + DATE, fraction) * 10 ** MICROSECONDS + this.#number(fraction, zone) * scale;
    this.#readStreamKey();
    this.#readCommand();
  }

  /** The number that the digits make, whatever stands between them; negative after a minus sign. */
  #number(from: number, to: number): number {
    if (this.#bytes[from] === MINUS) return -this.#number(from + 1, to);
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = this.#bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    }
    return value;
  }

  /** FNV-1a, and a multiplicative hash with another factor. */
  #readStreamKey(): void {
    let [high, low] = [0x811c9dc5, 0x9e3779b9];
    for (let at = this.#begin[STREAM]!; at < this.#end[STREAM]!; at += 1) {
      const byte = this.#bytes[at]!;
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low + byte, 0x85ebca6b) ^ (low >>> 15);
    }
    this.streamKey[0] = high;
    this.streamKey[1] = low ^ (low >>> 13);
  }

  #readCommand(): void {
    let [digits, word] = [0, 0];
    for (let at = this.#begin[COMMAND]!; at < this.#end[COMMAND]!; at += 1) {
      const byte = this.#bytes[at]!;
      if (byte < ZERO) continue;
      word = (word << 4) | ((byte & 0xf) + (byte > 0x39 ? 9 : 0));
      digits += 1;
      if (digits % 8 === 0) this.command[digits / 8 - 1] = word;
    }
  }

  #findColumns(start: number): void {
    let from = start + BEFORE_POSITION;
    for (let column = 0; column <= RECORDED_AT; column += 1) {
      this.#begin[column] = from;
      from = this.#bytes.indexOf(TAB, from) + 1;
      this.#end[column] = from - 1;
    }
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
    const isUsual = bytes[from + DATE] === SPACE && bytes[zone] === PLUS && zone >= fraction;
    if (!isUsual || (zone > fraction && bytes[fraction] !== DOT)) return 0;
    this.#begin[RECORDED_AT] = from;
    this.#end[RECORDED_AT] = tab;
    line[to++] = QUOTE;
    for (let at = from; at < fraction; at += 1) line[to++] = bytes[at]!;
    line[to - SECONDS + DATE] = LETTER_T;
    line[to++] = DOT;
    for (let digit = 1; digit <= MICROSECONDS; digit += 1) {
      line[to++] = fraction + digit < zone ? bytes[fraction + digit]! : ZERO;
    }
    line[to++] = LETTER_Z;
    line[to++] = QUOTE;
    line[to++] = COMMA;
    line[to++] = SPACE;
    return to;
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
