import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { addDays } from '#kernel';

/** What an analyst sees of dates: shifted by a constant of each subject, so that intervals stay; or the year only. */
export type DatePolicy = 'SHIFTED' | 'YEAR_ONLY';

const LONGEST_SHIFT_DAYS = 182;
/** Ages above are rare enough to tell who somebody is (45 CFR 164.514(b)(2)(i)(C)). */
const OLDEST_AGE = 90;

/** Members in people's own words, which may name anybody, and members that name staff. */
const WITHHELD: ReadonlySet<string> = new Set([
  'note',
  'pathology',
  'procedure',
  'recovery',
  'verbatimReason',
  'verbatimTerm',
  'stopVerbatim',
  'assessor',
  'confirmedBy',
  'actor',
]);
const DATE = /\b\d{4}-\d\d(?:-\d\d)?\b/g;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The pseudonyms of one study's subjects. Without the key nobody can tell whose a pseudonym is, or by how much its
 * dates are shifted; with it, both are always the same.
 */
export class StudyPseudonyms {
  readonly #key: Uint8Array;
  readonly #dates: DatePolicy;

  /** `key` has 32 bytes. */
  constructor(key: Uint8Array, dates: DatePolicy) {
    this.#key = key;
    this.#dates = dates;
  }

  /** The pseudonym of a subject: HMAC-SHA-256 of its number, 80 bits of it. */
  of(patientId: string): string {
    const bytes = this.#mac('subject', patientId).subarray(0, 10);
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const signs = bits.match(/.{5}/g)!.map((five) => ALPHABET[Number.parseInt(five, 2)]);
    return `s-${signs.join('')}`;
  }

  /** Days by which a subject's dates are shifted: -182 to 182, never 0. */
  shiftOf(patientId: string): number {
    const [high = 0, low = 0] = this.#mac('shift', patientId);
    const days = ((high * 256 + low) % (2 * LONGEST_SHIFT_DAYS)) - LONGEST_SHIFT_DAYS;
    return days >= 0 ? days + 1 : days;
  }

  /**
   * An answer as an analyst may see it. Inside an object with a `patientId`, dates in any text become the subject's,
   * event ids (whose first half is a time) others, free text and names of staff null, high ages 90; a `next` that is
   * a subject's number becomes its pseudonym. Everything else stays.
   */
  apply<T>(answer: T): T {
    return this.#value(answer, undefined) as T;
  }

  #value(value: unknown, subject: string | undefined): unknown {
    if (Array.isArray(value)) return value.map((member) => this.#value(member, subject));
    if (typeof value === 'string') return subject === undefined ? value : this.#text(value, subject);
    if (value === null || typeof value !== 'object') return value;
    const { patientId } = value as { patientId?: unknown };
    const inside = typeof patientId === 'string' ? patientId : subject;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.#member(name, member, inside)]),
    );
  }

  #member(name: string, member: unknown, subject: string | undefined): unknown {
    if (name === 'patientId' && typeof member === 'string') return this.of(member);
    if (name === 'next' && typeof member === 'string') return this.of(member);
    if (subject === undefined) return this.#value(member, subject);
    if (WITHHELD.has(name)) return null;
    if (name === 'ageYears' && typeof member === 'number') return Math.min(member, OLDEST_AGE);
    if (name === 'recorded' && typeof member === 'string' && /^\d{4}$/.test(member)) {
      return this.#date(member, subject);
    }
    return this.#value(member, subject);
  }

  #text(text: string, subject: string): string {
    if (UUID.test(text)) return this.#eventId(text);
    return text.replace(DATE, (date) => this.#date(date, subject));
  }

  /** A partial date is shifted from its middle and stays partial. */
  #date(date: string, subject: string): string {
    if (this.#dates === 'YEAR_ONLY') return date.slice(0, 4);
    const middle = `${date}${date.length === 4 ? '-07' : ''}${date.length < 10 ? '-15' : ''}`;
    return addDays(middle, this.shiftOf(subject)).slice(0, date.length);
  }

  #eventId(eventId: string): string {
    const hex = [...this.#mac('event', eventId).subarray(0, 16)].map((byte) =>
      byte.toString(16).padStart(2, '0'),
    );
    const text = hex.join('');
    const parts = [text.slice(0, 8), text.slice(8, 12), `8${text.slice(13, 16)}`, `a${text.slice(17, 20)}`];
    return [...parts, text.slice(20)].join('-');
  }

  #mac(kind: string, text: string): Uint8Array {
    return hmac(sha256, this.#key, new TextEncoder().encode(`${kind}\n${text}`));
  }
}
