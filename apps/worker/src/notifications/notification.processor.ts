import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Job } from 'bullmq';
import { createTransport, type Transporter } from 'nodemailer';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { type Clock, idOf, localDate, type Notices, worklist } from '#surveillance';
import { isStudyEvent, studyDecider } from '#trial';
import { digestMail, type FindingMessage } from './messages.js';
import type { MailSettings, NotificationSettings } from './notification-settings.js';
import { postWebhook } from './webhook.js';

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
  notices: Notices;
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
    if (job.name === 'digest') return this.digest();
    const send = this.sender(job);
    if (send) await this.options.notices.deliver(String(job.id), send);
  }

  /** What delivers a job's notice; undefined where its channel is not set up any more. */
  private sender({ name, data }: Job): (() => Promise<void>) | undefined {
    const { webhook, mail } = this.options.settings;
    // Real time, which the receiver compares with its own, wherever the clock of the watch stands.
    if (name === 'webhook') return webhook && (() => postWebhook(webhook, data, new Date()));
    if (name === 'mail') return mail && (() => this.mail(mail, data));
    throw new Error(`no notification is called ${name}`);
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

  private async mail({ smtpUrl, from }: MailSettings, { to, subject, text }: MailJob): Promise<void> {
    this.#mailer ??= createTransport(smtpUrl);
    await this.#mailer.sendMail({ from, to: [...to], subject, text });
  }

  /** One mail for each site that has somebody to tell and something to tell. */
  private async digest(): Promise<void> {
    const { pool, store, clock, settings, notices } = this.options;
    for (const studyId of await store.listStudies()) {
      for (const { siteId, timeZone } of await sitesOf(store, studyId)) {
        const to = settings.mail?.to[siteId] ?? settings.mail?.to['*'];
        if (!to) continue;
        const date = localDate(clock(), timeZone);
        const { items } = await worklist(pool, studyId, { site: siteId, date, limit: MOST_ITEMS });
        const mail = digestMail(studyId, siteId, date, items);
        const id = idOf('digest', studyId, siteId, date);
        if (mail) await notices.owe([{ id, channel: 'mail', message: { to, ...mail } }]);
      }
    }
  }
}

async function sitesOf(store: EventStore, studyId: string) {
  const events = await store.readStream(studyId, 'study');
  const study = events.filter(isStudyEvent).reduce(studyDecider.evolve, studyDecider.initial);
  return study?.sites ?? [];
}
