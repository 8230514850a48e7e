import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import { commandLine } from '../cli/command-line.js';
import { PASSWORD } from './people.js';

let database: TestDatabase;
let registry: Registry;
let access: AccessServices;
beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry({ databaseUrl: database.ownerUrl });
  access = new AccessServices(registry);
});
afterAll(async () => {
  await registry.close();
  await database.drop();
});

const anamnesis = (...args: string[]) => commandLine(args, { env: { DATABASE_URL: database.ownerUrl } });

describe('accounts at the command line', () => {
  it('are invited, with a code by which their owner activates them', async () => {
    const { code, out } = await anamnesis('account', 'invite', 'm.tan', '--name', 'Tan Mei');
    expect(code).toBe(0);
    await access.invitations.activate('m.tan', JSON.parse(out).code, PASSWORD);
    expect(await access.login.login('m.tan', { password: PASSWORD })).toMatchObject({
      account: { status: 'ACTIVE' },
    });
  });

  it('get roles and lose them, under the name of the login and in the role operator', async () => {
    const role = ['--role', 'coordinator', '--study', 'gist-demo', '--reason', 'delegation log 3'];
    expect((await anamnesis('account', 'grant', 'm.tan', ...role, '--site', 'S-01', 'S-02')).code).toBe(0);
    expect((await access.accounts.get('m.tan')).roles).toEqual([
      { role: 'coordinator', studyId: 'gist-demo', siteIds: ['S-01', 'S-02'] },
    ]);
    expect((await anamnesis('account', 'revoke', 'm.tan', ...role)).code).toBe(0);
    const events = await registry.store.readStream('$registry', 'account/m.tan');
    expect(events.at(-1)).toMatchObject({
      type: 'account.role-revoked',
      actingRole: 'operator',
      reason: 'delegation log 3',
    });
  });

  it('are listed, also as they were', async () => {
    expect((await anamnesis('account', 'list')).out).toMatch(/^m\.tan +Tan Mei +ACTIVE/m);
    expect((await anamnesis('account', 'list', '--as-of', '2020-01-01')).out).toBe('none\n');
    const past = await anamnesis('account', 'list', '--as-of', '2020-01-01', '--json');
    expect(JSON.parse(past.out)).toMatchObject({ position: 0, accounts: [] });
  });

  it('have tokens, which end with them', async () => {
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const issued = await anamnesis(
      ...['token', 'issue', 'm.tan', '--name', 'nightly', '--scope', 'log.read', '--expires', expires],
    );
    const { token, tokenId } = JSON.parse(issued.out);
    expect((await anamnesis('token', 'list', 'm.tan')).out).toContain(`${tokenId}  nightly`);
    expect(await access.authenticator.byToken(token)).toMatchObject({ scopes: ['log.read'] });
    expect((await anamnesis('token', 'revoke', 'm.tan', tokenId, '--reason', 'lost')).code).toBe(0);
    expect(await access.authenticator.byToken(token)).toBeUndefined();
    expect((await anamnesis('account', 'deactivate', 'm.tan', '--reason', 'left')).code).toBe(0);
    expect((await anamnesis('account', 'invite', 'm.tan', '--name', 'Another')).code).toBe(1);
  });

  it.each([
    [['account', 'grant', 'm.tan', '--role', 'king', '--study', '*', '--reason', 'x'], 2],
    [['account', 'grant', 'm.tan', '--role', 'monitor', '--study', '*'], 2],
    [['account', 'deactivate', 'nobody', '--reason', 'x'], 1],
    [['account', 'invite', 'Not An Id', '--name', 'x'], 1],
    [['token', 'issue', 'm.tan', '--name', 'x', '--expires', 'tomorrow'], 1],
  ])('%j ends with %i', async (args, code) => {
    const outcome = await anamnesis(...args);
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringMatching(/\S/)]);
  });
});
