import type { NoticeChannel } from '#surveillance';

/** Who is told of findings, and how. With nothing set, nobody is. */
export interface NotificationSettings {
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly mail?: MailSettings;
}

export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://... */
  readonly smtpUrl: string;
  readonly from: string;
  /** Recipients by site id; `*` for every site. */
  readonly to: Readonly<Record<string, readonly string[]>>;
  /** Cron pattern of the daily digest, UTC. */
  readonly digest: string;
}

/** The channels by which somebody is told. */
export const channelsOf = ({ webhook, mail }: NotificationSettings): NoticeChannel[] => [
  ...(webhook ? (['webhook'] as const) : []),
  ...(mail ? (['mail'] as const) : []),
];

export interface NotificationEnvironment {
  readonly ANAMNESIS_WEBHOOK_URL?: string | undefined;
  /** Key of the HMAC-SHA256 by which a receiver knows that the message is ours. */
  readonly ANAMNESIS_WEBHOOK_SECRET?: string | undefined;
  readonly ANAMNESIS_SMTP_URL?: string | undefined;
  readonly ANAMNESIS_MAIL_FROM?: string | undefined;
  /** `*=trial@example.org;S1=a@example.org,b@example.org` */
  readonly ANAMNESIS_MAIL_TO?: string | undefined;
  readonly ANAMNESIS_DIGEST?: string | undefined;
}

/** Reads the settings from the environment. Throws where one of a pair is missing. */
export function notificationSettings(env: NotificationEnvironment): NotificationSettings {
  return { ...webhook(env), ...mail(env) };
}

function webhook(env: NotificationEnvironment): Pick<NotificationSettings, 'webhook'> {
  const { ANAMNESIS_WEBHOOK_URL: url, ANAMNESIS_WEBHOOK_SECRET: secret } = env;
  if (!url) return {};
  if (!secret)
    throw new Error('ANAMNESIS_WEBHOOK_URL needs ANAMNESIS_WEBHOOK_SECRET, the key of its signature');
  return { webhook: { url: new URL(url).toString(), secret } };
}

function mail(env: NotificationEnvironment): Pick<NotificationSettings, 'mail'> {
  const { ANAMNESIS_SMTP_URL: smtpUrl, ANAMNESIS_MAIL_FROM: from, ANAMNESIS_MAIL_TO: to } = env;
  if (!smtpUrl) return {};
  if (!from || !to) throw new Error('ANAMNESIS_SMTP_URL needs ANAMNESIS_MAIL_FROM and ANAMNESIS_MAIL_TO');
  const digest = env.ANAMNESIS_DIGEST || '0 6 * * *';
  return { mail: { smtpUrl, from, to: Object.fromEntries(to.split(';').map(recipients)), digest } };
}

function recipients(entry: string): [string, string[]] {
  const [site = '', addresses = ''] = entry.split('=', 2);
  const list = addresses.split(',').map((address) => address.trim());
  if (!site.trim() || !list.every((address) => address.includes('@'))) {
    throw new Error('ANAMNESIS_MAIL_TO must be site=address[,address][;site=...], with * for every site');
  }
  return [site.trim(), list];
}
