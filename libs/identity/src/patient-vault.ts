import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Keyring } from './keyring.js';
import { decrypt, encrypt, KEY_BYTES, WRAPPED_FOR } from './master-key.js';

export interface Subject {
  readonly studyId: string;
  readonly patientId: string;
}

/** A version of a subject's identifying data. */
export interface StoredIdentity {
  /** 1, 2, 3, ...; earlier ones can be read until all are erased. */
  readonly version: number;
  readonly data: unknown;
}

const wrappedFor = ({ studyId, patientId }: Subject) => WRAPPED_FOR.dataKey(studyId, patientId);
const subjectText = ({ studyId, patientId }: Subject) => `${studyId}\n${patientId}`;

/**
 * Identifying data, encrypted with a data key of each subject that the master key wraps. Who may read is decided
 * before; the database sees ciphertext only.
 */
export class PatientVault {
  readonly #pool: Pool;
  readonly #keys: Keyring;

  constructor(pool: Pool, keys: Keyring) {
    this.#pool = pool;
    this.#keys = keys;
  }

  /** Keeps data as the next version, whose number it returns; undefined where the subject was erased meanwhile. */
  store(subject: Subject, data: unknown): Promise<number | undefined> {
    return this.#locked(subject, async (client) => {
      const { rowCount } = await client.query(
        'select from identity.erased where study_id = $1 and patient_id = $2',
        [subject.studyId, subject.patientId],
      );
      if (rowCount) return undefined;
      const key = (await this.#key(client, subject)) ?? (await this.#newKey(client, subject));
      const { rows } = await client.query<{ version: number }>(
        `select coalesce(max(version), 0) + 1 as version from identity.record
         where study_id = $1 and patient_id = $2`,
        [subject.studyId, subject.patientId],
      );
      const { version } = rows[0]!;
      const sealed = encrypt(key, Buffer.from(JSON.stringify(data)), recordText(subject, version));
      await client.query(
        'insert into identity.record (study_id, patient_id, version, sealed) values ($1, $2, $3, $4)',
        [subject.studyId, subject.patientId, version, sealed],
      );
      return version;
    });
  }

  /** The last version or the one asked for; undefined where there is none. */
  async read(subject: Subject, version?: number): Promise<StoredIdentity | undefined> {
    const { rows } = await this.#pool.query<{ version: number; sealed: Buffer }>(
      `select version, sealed from identity.record where study_id = $1 and patient_id = $2
       and version = coalesce($3, version) order by version desc limit 1`,
      [subject.studyId, subject.patientId, version ?? null],
    );
    const row = rows[0];
    if (!row) return undefined;
    const key = await this.#key(this.#pool, subject);
    if (!key) return undefined;
    const text = decrypt(key, row.sealed, recordText(subject, row.version)).toString('utf8');
    return { version: row.version, data: JSON.parse(text) };
  }

  /** Destroys a subject's key and everything that it opened, for good: `store` refuses from now on. */
  async erase(subject: Subject & { readonly eventId: string }): Promise<void> {
    await this.#locked(subject, async (client) => {
      const { studyId, patientId, eventId } = subject;
      await client.query(
        'insert into identity.erased (study_id, patient_id, event_id) values ($1, $2, $3) on conflict do nothing',
        [studyId, patientId, eventId],
      );
      for (const table of ['data_key', 'record']) {
        await client.query(`delete from identity.${table} where study_id = $1 and patient_id = $2`, [
          studyId,
          patientId,
        ]);
      }
    });
  }

  async #key(client: Pool | PoolClient, subject: Subject): Promise<Buffer | undefined> {
    const { rows } = await client.query<{ wrapped: Buffer; master: string }>(
      'select wrapped, master_key as master from identity.data_key where study_id = $1 and patient_id = $2',
      [subject.studyId, subject.patientId],
    );
    const row = rows[0];
    if (!row) return undefined;
    return this.#keys.find(row.master).unwrap(row.wrapped, wrappedFor(subject));
  }

  async #newKey(client: PoolClient, subject: Subject): Promise<Buffer> {
    const key = randomBytes(KEY_BYTES);
    const master = await this.#keys.present(client);
    await client.query(
      'insert into identity.data_key (study_id, patient_id, wrapped, master_key) values ($1, $2, $3, $4)',
      [subject.studyId, subject.patientId, await master.wrap(key, wrappedFor(subject)), master.id],
    );
    return key;
  }

  /** One writer of a subject at a time, so that nothing is stored after an erasure that it did not see. */
  async #locked<T>(subject: Subject, action: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query("select pg_advisory_xact_lock(hashtextextended('identity/' || $1, 0))", [
        subjectText(subject),
      ]);
      const done = await action(client);
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

const recordText = (subject: Subject, version: number) =>
  `anamnesis identity 1\n${subjectText(subject)}\n${version}`;
