import type { Queue } from 'bullmq';
import type { Pool } from 'pg';

/** How somebody is told. */
export type NoticeChannel = 'webhook' | 'mail';

/** Something that somebody is to be told once. Its message names a study, a site and subject numbers, never a person. */
export interface Notice {
  /** UUID made of what it is about: the same notice is owed once, however often it is asked for. */
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly message: object;
}

const PAGE = 1000;

/**
 * The notices that are owed. They are kept in the database until they were delivered, and their queue is filled from
 * there: what a queue loses is still owed.
 */
export class Notices {
  readonly #pool: Pool;
  readonly #queue: Queue;

  constructor(pool: Pool, queue: Queue) {
    this.#pool = pool;
    this.#queue = queue;
  }

  /** Owes notices and puts them into their queue. */
  async owe(notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    await this.#pool.query({
      name: 'surveillance.owe-notices',
      text: `insert into surveillance.notice (notice_id, channel, message)
        select id, channel, message from json_to_recordset($1) as n (id uuid, channel text, message json)
        on conflict do nothing`,
      values: [JSON.stringify(notices)],
    });
    await this.#add(notices);
  }

  /** Puts what is still owed on these channels into the queue; what is there stays as it is. Returns its number. */
  async requeue(channels: readonly NoticeChannel[]): Promise<number> {
    let [after, number]: [string, number] = ['00000000-0000-0000-0000-000000000000', 0];
    for (;;) {
      const { rows } = await this.#pool.query<Notice>({
        name: 'surveillance.owed-notices',
        text: `select notice_id as id, channel, message from surveillance.notice
          where delivered_at is null and channel = any($1) and notice_id > $2 order by notice_id limit $3`,
        values: [channels, after, PAGE],
      });
      const last = rows.at(-1);
      if (!last) return number;
      await this.#add(rows);
      [after, number] = [last.id, number + rows.length];
    }
  }

  /** Delivers a notice unless it was delivered before. Should the process end in between, it is delivered again. */
  async deliver(id: string, send: () => Promise<void>): Promise<void> {
    const { rows } = await this.#pool.query(
      'select from surveillance.notice where notice_id = $1 and delivered_at is not null',
      [id],
    );
    if (rows.length > 0) return;
    await send();
    await this.#pool.query('update surveillance.notice set delivered_at = now() where notice_id = $1', [id]);
  }

  async #add(notices: readonly Notice[]): Promise<void> {
    await this.#queue.addBulk(
      notices.map(({ id, channel, message }) => ({ name: channel, data: message, opts: { jobId: id } })),
    );
  }
}
