import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  type Action,
  type Permission,
  type Principal,
  StudyPseudonyms,
  type Target,
  unknownSubject,
} from '#access';
import { Registry } from '#registry';

const PSEUDONYM = /^s-[0-9a-z]{16}$/;

interface Known {
  /** Head of the log when the subjects were read. */
  readonly head: number;
  readonly subjects: ReadonlyMap<string, string>;
}

/** Between the numbers of subjects and what analysts call them. */
@Injectable()
export class Pseudonyms {
  readonly #keys = new Map<string, Promise<Uint8Array>>();
  readonly #known = new Map<string, Known>();

  constructor(private readonly registry: Registry) {}

  /** An answer as its reader may see it. */
  async represent<T>(answer: T, { permission, params }: FastifyRequest): Promise<T> {
    const { study } = params as { study?: string };
    if (!permission?.pseudonymised || study === undefined) return answer;
    return (await this.of(study)).apply(answer);
  }

  /** The subject that a request is about: where an analyst may be meant, also by its pseudonym. */
  async realSubject({ roles }: Principal, { study, subject }: Target): Promise<string | undefined> {
    if (study === undefined || subject === undefined || !PSEUDONYM.test(subject)) return subject;
    if (!roles.some(({ role }) => role === 'analyst')) return subject;
    return (await this.#subjectOf(study, subject)) ?? subject;
  }

  /**
   * Puts the real numbers into an analyst's request, which knows pseudonyms only: a real number is as unknown to an
   * analyst as a pseudonym is to everybody else. Throws PATIENT_UNKNOWN.
   */
  async enter(
    action: Action,
    { pseudonymised }: Permission,
    target: Target,
    real: string | undefined,
    { params, query }: FastifyRequest,
  ): Promise<void> {
    if (real !== undefined) {
      if (pseudonymised !== (real !== target.subject)) throw unknownSubject(target).error;
      (params as { patient: string }).patient = real;
    }
    const page = query as { after?: string };
    if (!pseudonymised || action !== 'subject.list' || page.after === undefined) return;
    const after = await this.#subjectOf(target.study!, page.after);
    if (after === undefined) throw unknownSubject({ ...target, subject: page.after }).error;
    page.after = after;
  }

  /** The pseudonyms of a study. Throws STUDY_UNKNOWN. */
  async of(study: string): Promise<StudyPseudonyms> {
    const { protocol } = await this.registry.queries.study(study);
    return new StudyPseudonyms(await this.#key(study), protocol.dates.forAnalysts ?? 'SHIFTED');
  }

  async #subjectOf(study: string, pseudonym: string): Promise<string | undefined> {
    const head = await this.registry.store.head(study);
    const known = this.#known.get(study);
    if (known && (known.head === head || known.subjects.has(pseudonym))) return known.subjects.get(pseudonym);
    const pseudonyms = await this.of(study);
    const { rows } = await this.registry.pool.query<{ id: string }>(
      `select substr(stream, 9) as id from log.event
       where study_id = $1 and stream >= 'patient/' and stream < 'patient0' and version = 1`,
      [study],
    );
    const subjects = new Map(rows.map(({ id }) => [pseudonyms.of(id), id]));
    this.#known.set(study, { head, subjects });
    return subjects.get(pseudonym);
  }

  #key(study: string): Promise<Uint8Array> {
    const known = this.#keys.get(study);
    if (known) return known;
    const key = this.#readKey(study);
    this.#keys.set(study, key);
    key.catch(() => this.#keys.delete(study));
    return key;
  }

  /** Made when it is needed first; of two that are made at once the first stays. */
  async #readKey(study: string): Promise<Uint8Array> {
    await this.registry.pool.query(
      'insert into access.pseudonym_key (study_id, key) values ($1, $2) on conflict do nothing',
      [study, randomBytes(32)],
    );
    const { rows } = await this.registry.pool.query<{ key: Buffer }>(
      'select key from access.pseudonym_key where study_id = $1',
      [study],
    );
    return rows[0]!.key;
  }
}
