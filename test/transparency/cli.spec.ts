import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing';
import { commandLine } from '../cli/command-line.js';
import { patientExample, studyExample } from '../e2e/api-under-test.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'anamnesis-cli-log-'));
  const body = (example: object) => ['--json', JSON.stringify(example)];
  await anamnesis('record', 'register', ...body(studyExample('register')));
  await anamnesis('record', 'open-site', ...body(studyExample('open-site')));
  await anamnesis('record', 'enrol', '--patient', 'P-001', ...body(patientExample('enrol')));
}, 60_000);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const anamnesis = (...args: string[]) =>
  commandLine(args, { env: { DATABASE_URL: database.ownerUrl, ANAMNESIS_DATA_DIR: folder } });

const inFolder = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe.each(['verify', 'checkpoint', 'log-key', 'bundle', 'verify-bundle'])('anamnesis %s', (name) => {
  it('--help has examples', async () => {
    expect((await anamnesis(name, '--help')).out).toMatch(/Examples?:\n {2}\$ /);
  });
});

describe('the transparency log on the command line', () => {
  let kept: string;

  it('has no checkpoint before anything is sealed', async () => {
    expect(await anamnesis('checkpoint')).toMatchObject({
      code: 1,
      err: expect.stringContaining('LOG_NOT_SEALED'),
    });
  });

  it('makes the key at the first sealing and prints the signed root', async () => {
    const { code, out } = await anamnesis('checkpoint', '--seal');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^anamnesis\/registry\/gist-demo\n3\n\S{44}\n\n— anamnesis\/registry\/gist-demo \S+\n$/,
    );
    expect(readdirSync(folder)).toEqual(['log-key.pem']);
    expect((await anamnesis('checkpoint')).out).toBe(out);
    kept = inFolder('kept.txt', out);
  });

  it('verifies every log, or one against a kept checkpoint', async () => {
    const all = await anamnesis('verify');
    expect(all.code).toBe(0);
    expect(all.out).toContain('gist-demo: all is as it was recorded');
    expect(all.out).toContain('$registry: all is as it was recorded');
    const one = await anamnesis('verify', '--checkpoint', kept, '--json');
    expect(JSON.parse(one.out)).toMatchObject([
      { studyId: 'gist-demo', ok: true, events: 3, kept: 3, findings: [] },
    ]);
  });

  it('bundles a subject and a study, and checks the bundles without a database', async () => {
    const bundle = inFolder('subject.json', (await anamnesis('bundle', '--patient', 'P-001')).out);
    expect(await anamnesis('verify-bundle', bundle)).toMatchObject({
      code: 0,
      out: expect.stringContaining('3 events of patient/P-001 in gist-demo, protocol '),
    });
    const whole = inFolder('study.json', (await anamnesis('bundle')).out);
    const report = JSON.parse((await anamnesis('verify-bundle', whole, '--json')).out);
    expect(report).toMatchObject({ ok: true, events: 3, trusted: null });
    const trusting = await anamnesis('verify-bundle', bundle, '--key', report.key);
    expect(trusting.out).toContain('signed by the trusted key');
    const forged = inFolder('forged.json', (await anamnesis('bundle')).out.replace('enrolled', 'enroled'));
    expect(await anamnesis('verify-bundle', forged)).toMatchObject({
      code: 1,
      out: 'the events are not those that were sealed\n',
    });
    expect(await anamnesis('verify-bundle', join(folder, 'none.json'))).toMatchObject({ code: 2 });
  });

  it('changes its key, and old checkpoints still verify', async () => {
    expect(await anamnesis('log-key', '--rotate')).toMatchObject({
      code: 0,
      err: expect.stringContaining('retired-1'),
    });
    const keys = JSON.parse((await anamnesis('log-key', '--json')).out);
    expect(keys).toMatchObject([{ endorsed: null }, { endorsed: true, until: null }]);
    expect(await anamnesis('verify', '--checkpoint', kept)).toMatchObject({ code: 0 });
    rmSync(join(folder, 'log-key.pem'));
    expect(await anamnesis('checkpoint', '--seal')).toMatchObject({
      code: 1,
      err: expect.stringContaining('put it back, or set ANAMNESIS_LOG_KEY'),
    });
  });

  it('says what was tampered with, and exits with 1', async () => {
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    await client.query('alter table log.event disable trigger all');
    await client.query(`update log.event set actor = 'nobody' where study_id = 'gist-demo' and position = 2`);
    await client.end();
    const { code, out, err } = await anamnesis('verify', '--study', 'gist-demo');
    expect(code).toBe(1);
    expect(out).toMatch(
      /gist-demo: position 2: edited-field: the actor was changed: it was .* and is "nobody"/,
    );
    expect(err).toBe('anamnesis: the log is not as it was recorded: 1 finding\n');
  });
});
