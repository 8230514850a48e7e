import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { Keyring, LocalMasterKey, openKeyring, PatientVault, retireEarlier } from '#identity';
import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AccessServices } from '../../apps/api/src/access/access-services.js';
import { THE_REGISTRY } from '../../apps/api/src/access/accounts.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { MasterKeys } from '../../apps/api/src/identity/master-keys.js';
import { PASSWORD } from '../access/people.js';
import { commandLine } from '../cli/command-line.js';

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-keys-'));
const file = join(folder, 'master.key');
const reason = ['--reason', 'yearly exchange'];
let database: TestDatabase;
let registry: Registry;
/** As a server has it: opened before any rotation, and never told of one. */
let keys: Keyring;
let vault: PatientVault;
let access: AccessServices;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry({ databaseUrl: database.ownerUrl });
  keys = openKeyring({ file });
  vault = new PatientVault(registry.pool, keys);
  access = new AccessServices(registry, { keys });
}, 60_000);
afterAll(async () => {
  await registry.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function anamnesis(...args: string[]) {
  const env = {
    DATABASE_URL: database.ownerUrl,
    ANAMNESIS_MASTER_KEY_FILE: file,
    ANAMNESIS_ERASED_LIST: join(folder, 'erased.jsonl'),
  };
  return commandLine(args, { env });
}

const subject = (patientId: string) => ({ studyId: 'gist-demo', patientId });
const nameOf = async (patientId: string) => (await vault.read(subject(patientId)))?.data;
const column = async (sql: string) =>
  (await registry.pool.query<{ value: string }>(sql)).rows.map(({ value }) => value);

/** An account with a second factor; answers how its codes are made. */
async function enrolled(accountId: string): Promise<TOTP> {
  const { code } = await access.invitations.invite(accountId, `Dr ${accountId}`, THE_REGISTRY);
  await access.invitations.activate(accountId, code, PASSWORD);
  const { secret } = await access.secondFactor.offer(accountId);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const author = { actor: accountId, actingRole: 'account-holder' };
  await access.secondFactor.confirm(accountId, totp.generate(), author);
  return totp;
}
const logsIn = (accountId: string, totp: TOTP) => {
  // The next step's code: that of the present step was taken.
  const code = totp.generate({ timestamp: Date.now() + 30_000 });
  return access.login.login(accountId, { password: PASSWORD, code });
};

describe('[GOV-26] a rotation of the master key', () => {
  let totp: TOTP;

  it('wraps everything again while the registry goes on, and is on the log', async () => {
    await vault.store(subject('P-001'), 'Wen');
    totp = await enrolled('anna');
    const before = keys.newest.id;
    const [{ code, out }] = await Promise.all([
      anamnesis('vault', 'rotate-key', ...reason, '--json'),
      ...Array.from({ length: 40 }, (_, i) => vault.store(subject(`Q-${i}`), `name ${i}`)),
    ]);
    expect(code).toBe(0);
    const done = JSON.parse(out);
    expect(done).toMatchObject({ retired: [before], secondFactors: 1 });
    expect(done.present).not.toBe(before);
    expect(await column('select distinct master_key as value from identity.data_key')).toEqual([
      done.present,
    ]);
    expect(await column('select id as value from identity.master_key')).toEqual([done.present]);
    expect(await nameOf('P-001')).toBe('Wen');
    for (let i = 0; i < 40; i += 1) expect(await nameOf(`Q-${i}`)).toBe(`name ${i}`);
    const events = await registry.store.readStream('$registry', 'vault');
    expect(events).toMatchObject([
      {
        type: 'vault.master-key-exchanged',
        actingRole: 'operator',
        reason: 'yearly exchange',
        payload: { from: before, to: done.present },
      },
      { type: 'vault.master-keys-retired', payload: { masterKeys: [before] } },
    ]);
  });

  it('keeps second factors and goes on with the new key', async () => {
    await expect(logsIn('anna', totp)).resolves.toMatchObject({ account: { accountId: 'anna' } });
    await vault.store(subject('P-002'), 'Li');
    const present = await column(
      `select master_key as value from identity.data_key where patient_id = 'P-002'`,
    );
    expect(present).toEqual(await column('select id as value from identity.master_key where present'));
    expect((await anamnesis('vault', 'status')).out).toContain(`Present: ${present[0]}`);
  });

  it('leaves the earlier keys in the file, for its owner alone', () => {
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that was interrupted is finished by the next, without another key', async () => {
    const present = new LocalMasterKey(randomBytes(32));
    const stopped = new Keyring(() => [present, ...openKeyring({ file }).all]);
    await registry.pool.query('update identity.master_key set present = false');
    await registry.pool.query('insert into identity.master_key values ($1, true)', [present.id]);
    expect(await retireEarlier(registry.pool, stopped)).toEqual({ dataKeys: 42, secondFactors: 1 });
    expect(await new PatientVault(registry.pool, stopped).read(subject('P-001'))).toMatchObject({
      data: 'Wen',
    });
    // Nobody has that key but this test: what it wrapped can't be read, and says which key is missing.
    await expect(nameOf('P-001')).rejects.toThrow(`wrapped by master key ${present.id}`);
    const { code, err } = await anamnesis('vault', 'rotate-key', ...reason);
    expect([code, err]).toEqual([1, expect.stringContaining(present.id)]);
    expect(await column('select id as value from identity.master_key')).toEqual([present.id]);
    const back = new Keyring(() => [keys.newest, present]);
    await registry.pool.query('update identity.master_key set present = false');
    await registry.pool.query('insert into identity.master_key values ($1, true)', [keys.newest.id]);
    await retireEarlier(registry.pool, back);
    expect(await nameOf('P-001')).toBe('Wen');
  });

  it('cannot retire a key that something is still wrapped by', async () => {
    const retire = registry.pool.query('delete from identity.master_key');
    await expect(retire).rejects.toMatchObject({ code: '23503' });
  });
});

describe('[GOV-18] the secret of a second factor', () => {
  it('is in the database only wrapped', async () => {
    const { code } = await access.invitations.invite('wen', 'Dr Wen', THE_REGISTRY);
    await access.invitations.activate('wen', code, PASSWORD);
    const { secret } = await access.secondFactor.offer('wen');
    const clear = Buffer.from(Secret.fromBase32(secret).bytes).toString('hex');
    const [stored] = await column(
      `select encode(totp_pending, 'hex') as value from access.credential where account_id = 'wen'`,
    );
    expect(stored).not.toContain(clear);
    expect(stored).toHaveLength(2 * (12 + 20 + 16));
  });

  it('is no use in the row of another account', async () => {
    const totp = await enrolled('bob');
    await enrolled('eve');
    await registry.pool.query(
      `update access.credential e set totp_secret = b.totp_secret, totp_step = 0 from access.credential b
       where e.account_id = 'eve' and b.account_id = 'bob'`,
    );
    await expect(logsIn('eve', totp)).rejects.toThrow();
    const other = new Keyring(() => [new LocalMasterKey(randomBytes(32)), ...keys.all]);
    await expect(new MasterKeys(registry, other).rotate('exchange', THE_REGISTRY)).rejects.toThrow(
      /^access.credential eve cannot be unwrapped by master key /,
    );
    await access.secondFactor.remove('eve', 'another account has it', THE_REGISTRY);
    await expect(new MasterKeys(registry, other).rotate('exchange', THE_REGISTRY)).resolves.toBeDefined();
    const again = new Keyring(() => other.all.toReversed());
    await new MasterKeys(registry, again).rotate('back again', THE_REGISTRY);
  });

  it('that an earlier release left in the clear is wrapped at the next start, and works on', async () => {
    const totp = await enrolled('old.account');
    await registry.pool.query(
      `update access.credential set totp_secret = $1, totp_master_key = null where account_id = 'old.account'`,
      [Buffer.from(totp.secret.bytes)],
    );
    const api = await createApi(registry, { logLevel: 'silent', rateLimits: 'none', access });
    await api.close();
    const stored = await column(
      `select totp_master_key as value from access.credential
       where account_id = 'old.account' and length(totp_secret) = 48`,
    );
    expect(stored).toEqual(await column('select id as value from identity.master_key where present'));
    await expect(logsIn('old.account', totp)).resolves.toBeDefined();
  });

  it('is not taken where there is no key to wrap it by', async () => {
    const bare = new AccessServices(registry);
    await expect(bare.secondFactor.offer('wen')).rejects.toMatchObject({
      code: 'SECOND_FACTOR_NOT_CONFIGURED',
    });
  });
});

describe('a master key in a key management service', () => {
  const command = join(folder, 'kms');
  const service = randomBytes(32).toString('hex');
  beforeAll(() => {
    writeFileSync(
      command,
      `#!${process.execPath}
const crypto = require('node:crypto');
const input = Buffer.from(require('node:fs').readFileSync(0, 'utf8'), 'base64');
const key = Buffer.from('${service}', 'hex');
const iv = process.argv[2] === 'wrap' ? crypto.randomBytes(16) : input.subarray(0, 16);
const make = process.argv[2] === 'wrap' ? crypto.createCipheriv : crypto.createDecipheriv;
const cipher = make('aes-256-cbc', key, iv);
const body = process.argv[2] === 'wrap' ? input : input.subarray(16);
const out = Buffer.concat([cipher.update(body), cipher.final()]);
console.log((process.argv[2] === 'wrap' ? Buffer.concat([iv, out]) : out).toString('base64'));
`,
    );
    chmodSync(command, 0o700);
  });

  it('takes the place of the file, and what it wraps is bound to its subject', async () => {
    const moved = openKeyring({ kms: { command, keyId: 'trial-2026' }, file });
    const vaultThere = new PatientVault(registry.pool, moved);
    await registry.pool.query('update identity.master_key set present = false');
    await registry.pool.query(`insert into identity.master_key values ('kms:trial-2026', true)`);
    await registry.pool.query(`delete from identity.data_key where patient_id like 'Q-%'`);
    await retireEarlier(registry.pool, moved);
    expect(await vaultThere.read(subject('P-001'))).toMatchObject({ data: 'Wen' });
    await registry.pool.query(
      `update identity.data_key a set wrapped = b.wrapped from identity.data_key b
       where a.patient_id = 'P-002' and b.patient_id = 'P-001'`,
    );
    await expect(vaultThere.read(subject('P-002'))).rejects.toThrow('was wrapped for another thing');
  }, 30_000);

  it('says what is wrong with its program', async () => {
    const broken = openKeyring({ kms: { command: '/bin/false', keyId: 'x' } });
    await expect(broken.newest.wrap(Buffer.from('key'), 'data key')).rejects.toThrow(
      'ANAMNESIS_KMS_COMMAND /bin/false wrap: exit code 1',
    );
    const missing = openKeyring({ kms: { command: join(folder, 'nowhere'), keyId: 'x' } });
    await expect(missing.newest.wrap(Buffer.from('key'), 'data key')).rejects.toThrow('ENOENT');
  });
});
