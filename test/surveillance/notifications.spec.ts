import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { NOTIFICATION_QUEUE, openQueue } from '#surveillance';
import { digestMail } from '../../apps/worker/src/notifications/messages.js';
import { notificationSettings } from '../../apps/worker/src/notifications/notification-settings.js';
import {
  SIGNATURE_HEADER,
  signatureOf,
  TIMESTAMP_HEADER,
} from '../../apps/worker/src/notifications/webhook.js';
import { postgres as postgresBackend } from './backends.js';
import {
  eventually,
  expectLookedAt,
  expectRaisedOnce,
  type Fixture,
  openFixture,
  postgresQueue,
  recordSubjects,
} from './fixture.js';

interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Somebody who is told: answers 503 as long as `away`. */
async function receiver() {
  const received: Received[] = [];
  const state = { away: true, asked: 0 };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    state.asked += 1;
    if (!state.away) received.push({ headers: request.headers, body });
    response.writeHead(state.away ? 503 : 204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    ...{ received, state, webhook: { url, secret: 'shared' } },
    findings: () => received.map(({ body }) => JSON.parse(body).finding as string).sort(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('a webhook', () => {
  let fixture: Fixture;
  let other: Awaited<ReturnType<typeof receiver>>;
  beforeEach(async () => {
    fixture = await openFixture();
    await fixture.register();
    other = await receiver();
  });
  afterEach(async () => {
    other.close();
    await fixture.close();
  });

  const everyFinding = async () => {
    const raised = await fixture.raised();
    expect(raised.length).toBeGreaterThan(3);
    expect(other.findings()).toEqual(raised.sort());
  };

  it('is told of every finding once it answers, signed, and of nobody who they are', async () => {
    await recordSubjects(fixture, 4);
    await fixture.worker(postgresQueue(fixture), { notifications: { webhook: other.webhook } });
    await eventually(async () => expect(other.state.asked).toBeGreaterThan(0));
    other.state.away = false;
    await eventually(everyFinding);
    for (const { headers, body } of other.received) {
      expect(headers[SIGNATURE_HEADER]).toBe(signatureOf('shared', String(headers[TIMESTAMP_HEADER]), body));
      expect(Object.keys(JSON.parse(body)).sort()).toEqual(
        ['dueOn', 'finding', 'id', 'kind', 'raisedAt', 'rule', 'site', 'study', 'subject', 'type'].sort(),
      );
    }
  });

  it('is told what it was owed when the queue is lost, and nothing twice', async () => {
    await recordSubjects(fixture, 4);
    const settings = postgresQueue(fixture);
    const backend = await postgresBackend();
    await fixture.worker(settings, { notifications: { webhook: other.webhook } });
    await eventually(() => expectRaisedOnce(fixture));
    await eventually(async () => expect(other.state.asked).toBeGreaterThan(3));
    await backend.wipe(fixture);
    other.state.away = false;
    await eventually(everyFinding);
    await backend.wipe(fixture);
    await recordSubjects(fixture, 2, 4);
    await eventually(() => expectRaisedOnce(fixture));
    await eventually(everyFinding);
  });
});

describe('a digest', () => {
  const item = { patientId: 'P1', dueOn: '2012-05-01', kind: 'VISIT_OVERDUE' } as never;

  it('lists subject numbers and dates by kind', () => {
    expect(digestMail('watched', 'S1', '2012-06-01', [item])).toEqual({
      subject: 'watched, site S1: 1 on the worklist of 2012-06-01',
      text: 'Overdue visits: 1\n  P1  due 2012-05-01\n',
    });
  });

  it('is not sent where nothing waits', () => {
    expect(digestMail('watched', 'S1', '2012-06-01', [])).toBeNull();
  });
});

describe('a mail', () => {
  it('goes to the people of each site with what waits there, again if the server will not take it', async () => {
    const mails: { to: string[]; text: string }[] = [];
    let refused = 0;
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        username === 'registry' && password === 'p@ss'
          ? done(null, { user: username })
          : done(new Error('no')),
      onData(stream, { envelope }, done) {
        text(stream).then((content) => {
          if (refused === 0) {
            refused += 1;
            done(Object.assign(new Error('come back later'), { responseCode: 451 }));
            return;
          }
          mails.push({ to: envelope.rcptTo.map(({ address }) => address), text: content });
          done();
        }, done);
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const fixture = await openFixture();
    try {
      await fixture.register();
      await recordSubjects(fixture, 3);
      const notifications = notificationSettings({
        ANAMNESIS_SMTP_URL: `smtp://registry:p%40ss@127.0.0.1:${port}`,
        ANAMNESIS_MAIL_FROM: 'registry@example.org',
        ANAMNESIS_MAIL_TO: 'S1=a@example.org,b@example.org;S2=c@example.org',
      });
      const settings = postgresQueue(fixture);
      await fixture.worker(settings, { notifications });
      await eventually(() => expectRaisedOnce(fixture));
      await eventually(() => expectLookedAt(fixture));
      const queue = await openQueue(NOTIFICATION_QUEUE, settings);
      expect(await queue.getJobScheduler('digest')).toMatchObject({ pattern: '0 6 * * *', tz: 'UTC' });
      // Asked for twice on a day, it is sent once.
      await queue.addBulk([
        { name: 'digest', data: {} },
        { name: 'digest', data: {} },
      ]);
      await eventually(async () => {
        expect(mails).toHaveLength(1);
        expect(await queue.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(1);
      });
      await queue.close();
      const [mail] = mails;
      expect([refused, mail?.to]).toEqual([1, ['a@example.org', 'b@example.org']]);
      expect(mail?.text).toContain('Subject: watched, site S1: ');
      expect(mail?.text).toMatch(/Overdue visits: 5\r\n {2}P0001 {2}due 2012-03-05\r\n/);
      expect(mail?.text).not.toMatch(/LIVER|IMATINIB|MALE/);
    } finally {
      await fixture.close();
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });
});

describe('the notification settings', () => {
  it('tell nobody by default', () => {
    expect(notificationSettings({})).toEqual({});
  });

  it('refuse a webhook without the key of its signature', () => {
    expect(() => notificationSettings({ ANAMNESIS_WEBHOOK_URL: 'http://127.0.0.1/' })).toThrow(
      'ANAMNESIS_WEBHOOK_SECRET',
    );
  });

  it('read recipients by site', () => {
    const { mail } = notificationSettings({
      ANAMNESIS_SMTP_URL: 'smtp://127.0.0.1',
      ANAMNESIS_MAIL_FROM: 'registry@example.org',
      ANAMNESIS_MAIL_TO: '*=all@example.org; S1=a@example.org, b@example.org',
    });
    expect(mail?.to).toEqual({ '*': ['all@example.org'], S1: ['a@example.org', 'b@example.org'] });
  });
});
