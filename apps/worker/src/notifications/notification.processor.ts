import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Job } from 'bullmq';
import { createTransport, type Transporter } from 'nodemailer';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { type Clock, localDate, worklist } from '#surveillance';
import type { StudyEvent } from '#trial';
import { studyDecider } from '#trial';
import { digestMail, type FindingMessage } from './messages.js';
import type { NotificationSettings } from './notification-settings.js';
import { postWebhook } from './webhook.js';

export type NotificationJobName = 'webhook' | 'digest' | 'mail';

export interface MailJob {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface NotificationOptions {
  pool: Pool;
  store: EventStore;
  clock: Clock;
  settings: NotificationSettings;
  /** Queues a mail; the same id is sent once. */
  send: (id: readonly string[], mail: MailJob) => Promise<void>;
  log: (line: string) => void;
}

/** More than this is no mail any more. */
const MOST_ITEMS = 500;

/** Tells people and other systems what was raised. A message that can't be delivered is tried again by its job. */
export class NotificationProcessor extends WorkerHost implements BeforeApplicationShutdown {
  #mailer: Transporter | undefined;

  constructor(private readonly options: NotificationOptions) {
    super();
  }

  async process(job: Job<FindingMessage | MailJob>): Promise<void> {
    const { settings, clock } = this.options;
    switch (job.name as NotificationJobName) {
      case 'webhook':
        if (settings.webhook) await postWebhook(settings.webhook, job.data as FindingMessage, clock());
        return;
      case 'mail':
        return this.mail(job.data as MailJob);
      case 'digest':
        return this.digest();
    }
  }

  /** Lets what runs finish while the queues are still open to it: Nest closes them together with the workers. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  /** The queue is away; BullMQ tries again until it is back. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.options.log(`the notification queue: ${error.message}`);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.options.log(`notification ${job?.name} ${job?.id}, attempt ${job?.attemptsMade}: ${error.message}`);
  }

  private async mail({ to, subject, text }: MailJob): Promise<void> {
    const { mail } = this.options.settings;
    if (!mail) return;
    this.#mailer ??= createTransport(mail.smtpUrl);
    await this.#mailer.sendMail({ from: mail.from, to: [...to], subject, text });
  }

  /** One mail for each site that has somebody to tell and something to tell. */
  private async digest(): Promise<void> {
    const { pool, store, clock, settings, send } = this.options;
    for (const studyId of await store.listStudies()) {
      for (const { siteId, timeZone } of await sitesOf(store, studyId)) {
        const to = settings.mail?.to[siteId] ?? settings.mail?.to['*'];
        if (!to) continue;
        const date = localDate(clock(), timeZone);
        const { items } = await worklist(pool, studyId, { site: siteId, date, limit: MOST_ITEMS });
        const mail = digestMail(studyId, siteId, date, items);
        if (mail) await send(['digest', studyId, siteId, date], { to, ...mail });
      }
    }
  }
}

async function sitesOf(store: EventStore, studyId: string) {
  const events = await store.readStream(studyId, 'study');
  const study = events.reduce(
    (state, event) => studyDecider.evolve(state, event as unknown as StudyEvent),
    studyDecider.initial,
  );
  return study?.sites ?? [];
}
