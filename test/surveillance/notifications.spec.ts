import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestMail } from '../../apps/worker/src/notifications/messages.js';
import { notificationSettings } from '../../apps/worker/src/notifications/notification-settings.js';
import {
  SIGNATURE_HEADER,
  signatureOf,
  TIMESTAMP_HEADER,
} from '../../apps/worker/src/notifications/webhook.js';
import { eventually, type Fixture, openFixture, postgresQueue, recordSubjects } from './fixture.js';

interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe('a webhook', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture();
    await fixture.register();
  });
  afterAll(() => fixture.close());

  it('is told of every finding, signed, until it has answered, and of nobody who they are', async () => {
    const received: Received[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ headers: request.headers, body });
      // The first delivery fails, so that it has to come again.
      response.writeHead(received.length === 1 ? 503 : 204).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await recordSubjects(fixture, 4);
    const settings = await postgresQueue(fixture);
    const worker = await fixture.worker(settings, { notifications: { webhook: { url, secret: 'shared' } } });
    const delivered = () => new Set(received.slice(1).map(({ body }) => JSON.parse(body).finding));
    await eventually(async () => {
      const raised = await fixture.raised();
      expect(raised.length).toBeGreaterThan(3);
      expect([...delivered()].sort()).toEqual(raised.sort());
    });
    for (const { headers, body } of received) {
      expect(headers[SIGNATURE_HEADER]).toBe(signatureOf('shared', String(headers[TIMESTAMP_HEADER]), body));
      expect(Object.keys(JSON.parse(body)).sort()).toEqual(
        ['dueOn', 'finding', 'id', 'kind', 'raisedAt', 'rule', 'site', 'study', 'subject', 'type'].sort(),
      );
    }
    await worker.close();
    server.close();
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
