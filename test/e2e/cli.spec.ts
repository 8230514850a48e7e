import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '#testing';
import { commandLine, type Outcome } from '../cli/command-line.js';
import { patientExample, studyExample } from './api-under-test.js';

const PROGRAM = 'apps/cli/bin/anamnesis.js';

let database: TestDatabase;

beforeAll(async () => {
  execFileSync(process.execPath, ['tools/build.mjs']);
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

function start(args: string[], env: Record<string, string> = {}) {
  const { ANAMNESIS_ADMIN_TOKEN: _, ...inherited } = process.env;
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...inherited, DATABASE_URL: database.ownerUrl, ...env },
  });
}

/** Runs a command line as a user does. */
async function program(args: string[], { input = '', env = {} } = {}): Promise<Outcome> {
  const child = start(args, env);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** For what is not about the process. */
const anamnesis = (args: string[]) => commandLine(args, { env: { DATABASE_URL: database.ownerUrl } });

const json = (value: unknown) => JSON.stringify(value);
const record = (command: string, body: unknown, ...options: string[]) =>
  anamnesis(['record', command, '--json', json(body), ...options]);

describe('the command line', () => {
  const names = ['serve', 'migrate', 'seed', 'paper', 'events', 'history', 'record', 'rebuild'].concat(
    'evaluate',
    'statistics',
    'qualify',
    'outcomes',
    'replay',
    'cut',
    'diff',
    'import',
    'export',
    'projections',
    'bundle',
  );

  it.each(names)('%s --help has examples', async (name) => {
    const { code, out } = await anamnesis([name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}\$ /);
  });

  it('says what there is', async () => {
    const { code, out } = await program(['--help']);
    expect(code).toBe(0);
    for (const name of names) expect(out).toContain(`\n  ${name} `);
  });

  it('carries a command out quietly whose reader has had enough', async () => {
    const child = start(['evaluate', 'nih-2008']);
    // It may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end('{"sizeMm":40}\n'.repeat(20_000));
    child.stdout.once('data', () => child.stdout.destroy());
    let complaints = '';
    child.stderr.on('data', (text) => {
      complaints += text;
    });
    const [code] = await once(child, 'close');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  });

  it.each([
    [['no-such-command'], "unknown command 'no-such-command'"],
    [['paper', '--no-such-option'], "unknown option '--no-such-option'"],
    [['record', 'no-such-command', '--json', '{}'], 'there is no command no-such-command'],
    [['record', 'record-visit', '--json', '{}'], 'record-visit needs --patient <number>'],
    [['record', 'record-visit', '--patient', '1', '--json', '{'], '--json: '],
    [['record', 'record-visit', '--patient', '1', '--json', '@/no/such/file'], '--json: ENOENT'],
    [[], 'Usage: anamnesis'],
    [['serve', '--port', 'x'], 'It must be 0 to 65535'],
  ])('%j is not understood: exit code 2', async (args, complaint) => {
    const { code, err, out } = await anamnesis(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(complaint);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('a database that does not answer is exit code 1', async () => {
    const env = { DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/nowhere' };
    const { code, err } = await program(['events'], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/^anamnesis: .*127\.0\.0\.1:1/);
    expect(err).not.toMatch(/secret|\n\s+at /);
  });

  it('a database without tables says what to do', async () => {
    const bare = new URL(database.superuserUrl);
    bare.pathname = '/postgres';
    const { code, err } = await program(['events'], { env: { DATABASE_URL: bare.toString() } });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('anamnesis migrate') });
  });

  it('migrate says that there is nothing to do', async () => {
    expect(await anamnesis(['migrate'])).toEqual({ code: 0, out: 'the database is up to date\n', err: '' });
  });

  it('without a study, says how to get one', async () => {
    const { code, err } = await anamnesis(['paper']);
    expect(code).toBe(1);
    expect(err).toContain('STUDY_UNKNOWN');
    expect(err).toContain('anamnesis seed');
  });

  describe('with a study', () => {
    const patient = ['--patient', 'P-001'];

    it('records by the same commands as the API', async () => {
      const register = await record('register', studyExample('register'));
      expect(register).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(register.out)).toEqual({ position: 1, version: 1, eventIds: [expect.any(String)] });
      expect(await record('open-site', studyExample('open-site'))).toMatchObject({ code: 0 });
      expect(await record('enrol', patientExample('enrol'), ...patient)).toMatchObject({ code: 0 });
      const input = json(patientExample('record-consent'));
      const consent = await program(['record', 'record-consent', ...patient, '--json', '-'], { input });
      expect(JSON.parse(consent.out)).toMatchObject({ position: 4, version: 2 });
    });

    it('a key makes a repeat harmless', async () => {
      const send = () =>
        record('start-treatment', patientExample('start-treatment'), ...patient, '--key', 'start');
      const first = await send();
      expect(first.code).toBe(0);
      expect((await send()).out).toBe(first.out);
    });

    it('a broken rule is exit code 1 in the words of the API', async () => {
      const body = { resumedOn: '2024-02-01', reason: 'RECOVERED' };
      const { code, out, err } = await record('resume-treatment', body, ...patient);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^anamnesis: RESUME_WITHOUT_PAUSE: IMATINIB is not paused on 2024-02-01\n/);
      expect(err).toContain('  drug: IMATINIB\n');
    });

    it('a malformed body names its fields', async () => {
      const { code, err } = await record('record-visit', { attendedOn: '2024', weight: 60 }, ...patient);
      expect(code).toBe(1);
      expect(err).toContain('VALIDATION_FAILED');
      expect(err).toContain('  weight: is not a field of this request\n');
    });

    it('a stale version is refused', async () => {
      const { code, err } = await record(
        'record-visit',
        { attendedOn: '2024' },
        ...patient,
        '--if-match',
        '1',
      );
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('STALE_VERSION') });
    });

    it('history and events print what was recorded', async () => {
      const { out } = await anamnesis(['history', 'P-001']);
      expect(out.split('\n')[2]).toMatch(/^3 +2024-01-15 +treatment-started +\{"startedOn":"2024-01-15"/);
      const history = JSON.parse((await anamnesis(['history', 'P-001', '--json'])).out);
      expect(history).toMatchObject({ position: 5, version: 3, patientId: 'P-001' });
      const lines = (await anamnesis(['events', '--json', '--after', '2'])).out.trimEnd().split('\n');
      expect(lines.map((line) => JSON.parse(line).position)).toEqual([3, 4, 5]);
      expect((await anamnesis(['events', '--limit', '2'])).out.trimEnd().split('\n')).toHaveLength(2);
    });

    it('a subject that is not there is exit code 1, and for programs JSON on stderr', async () => {
      const { code, err } = await program(['history', 'P-404', '--json']);
      expect(code).toBe(1);
      expect(JSON.parse(err)).toMatchObject({ code: 'PATIENT_UNKNOWN', values: { patientId: 'P-404' } });
    });

    it('rebuild makes the read models again', async () => {
      expect(await anamnesis(['rebuild'])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^rebuilt in /),
      });
    });
  });

  it('seed records the demo study once, and paper recomputes it', async () => {
    const study = ['--study', 'gist-imatinib'];
    expect((await program(['seed'])).out).toMatch(/^Recorded the demo study gist-imatinib: 1373 events/);
    expect(await anamnesis(['seed'])).toEqual({ code: 0, out: '', err: '' });
    const unnamed = await anamnesis(['history', '001', '--json']);
    expect(unnamed.code).toBe(1);
    expect(JSON.parse(unnamed.err)).toMatchObject({
      code: 'STUDY_UNKNOWN',
      values: { known: ['gist-demo', 'gist-imatinib'] },
    });
    const rows = JSON.parse((await anamnesis(['paper', '--json', ...study])).out);
    expect(Object.keys(rows[0])).toEqual([
      'id',
      'label',
      'published',
      'value',
      'numerator',
      'denominator',
      'ci',
      'agrees',
      'note',
    ]);
    expect(rows.find((row: { id: string }) => row.id === 'stomach-percent')).toMatchObject({
      published: '67.8%',
      value: 67.9,
      numerator: 38,
      denominator: 56,
      agrees: false,
    });
    const { out } = await anamnesis(['paper', ...study]);
    expect(out).toMatch(/67\.8% +67\.9% +38\/56 .*<> /);
  }, 60_000);

  it('looks at the demo study as it was, under other rules and by a data cut', async () => {
    const study = ['--study', 'gist-imatinib'];
    const taken = await anamnesis([
      'cut',
      'take',
      'interim',
      '--purpose',
      'x',
      '--as-of',
      '2016-01-01',
      ...study,
    ]);
    expect(taken).toMatchObject({ code: 0, err: '' });
    const json = async (...args: string[]) =>
      JSON.parse((await anamnesis([...args, '--json', ...study])).out);
    const head = JSON.parse(taken.out).position - 1;
    const { dataCuts } = await json('cut', 'list');
    expect(dataCuts).toMatchObject([{ name: 'interim', knownAt: head, asOf: '2016-01-01' }]);
    expect(await anamnesis(['cut', 'verify', 'interim', ...study])).toMatchObject({
      code: 0,
      out: expect.stringContaining('reproduced, byte for byte'),
    });
    expect(await json('outcomes', 'response', '--cut', 'interim')).toMatchObject({
      cut: 'interim',
      knownAt: head,
    });
    const { rules } = await json('outcomes', 'response', '--criteria', 'recist-1.1');
    expect(rules.response).toBe('recist-1.1');
    expect(await json('paper', '--known-at', '1000')).toHaveLength((await json('paper')).length);
    const { figures, events } = await json('diff', String(head - 20), 'interim');
    expect([figures.length > 0, events.length > 0]).toEqual([true, true]);
    expect((await anamnesis(['diff', String(head - 20), String(head), ...study])).out).toMatch(
      /figures moved, by \d+ events:/,
    );
    expect((await anamnesis(['replay', '001', ...study])).out).toMatch(
      /patient\.enrolled\n {4}record: null -> /,
    );
    expect((await json('history', '001', '--known-at', '1000')).knownAt).toBe(1000);
    const wrong = await anamnesis(['outcomes', 'flow', '--known-at', 'tomorrow', ...study]);
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('VALIDATION_FAILED') });
  }, 90_000);
});

describe('serve', () => {
  async function serving(args: string[], env: Record<string, string> = {}) {
    const child = start(['serve', '--no-demo', ...args], env);
    let out = '';
    const ready = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        const url = /Ready at (\S+)/.exec(out)?.[1];
        if (url) resolve(url);
      });
      child.on('close', () => reject(new Error(`serve ended: ${out}`)));
    });
    const url = await ready;
    const stop = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return { code, out };
    };
    return { url, stop, output: () => out };
  }

  it('prints its address and a token once, and stops in order', async () => {
    const first = await serving(['--port', '0']);
    const token = /shown only this once: (\S+)/.exec(first.output())?.[1];
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${first.url}/api/studies`, { headers })).status).toBe(200);
    expect((await fetch(`${first.url}/api/studies`)).status).toBe(401);
    expect(await first.stop('SIGTERM')).toEqual({
      code: 0,
      out: expect.stringMatching(/SIGTERM: stopping\nStopped\n$/),
    });
    const second = await serving(['--port', '0']);
    expect((await fetch(`${second.url}/api/studies`, { headers })).status).toBe(200);
    expect(await second.stop('SIGINT')).toEqual({
      code: 0,
      out: expect.not.stringContaining('shown only this once'),
    });
  });

  it('takes the token of ANAMNESIS_ADMIN_TOKEN', async () => {
    const server = await serving(['--port', '0'], { ANAMNESIS_ADMIN_TOKEN: 'chosen-by-the-operator' });
    const headers = { authorization: 'Bearer chosen-by-the-operator' };
    expect((await fetch(`${server.url}/api/studies`, { headers })).status).toBe(200);
    expect((await server.stop('SIGTERM')).out).not.toContain('chosen-by-the-operator');
  });

  it('takes the next port when 3000 is taken, and says so', async () => {
    const blocker = createServer().listen(3000, '127.0.0.1');
    await Promise.race([once(blocker, 'listening'), once(blocker, 'error')]);
    const server = await serving([]);
    expect(server.url).toMatch(/:30\d\d$/);
    expect(server.url).not.toMatch(/:3000$/);
    expect((await server.stop('SIGTERM')).out).toContain('Port 3000 is taken; using ');
    blocker.close();
  });

  it('refuses a port that was asked for and is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const { code, err } = await program(['serve', '--no-demo', '--port', String(port)]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `anamnesis: port ${port} is taken; choose another with --port\n`,
    });
    blocker.close();
  });

  it('runs on an embedded database, which other commands use at the same time', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'anamnesis-e2e-')), 'data');
    const env = { DATABASE_URL: '', ANAMNESIS_DATA_DIR: dataDir };
    const server = await serving(['--port', '0'], env);
    const register = ['record', 'register', '--json', json(studyExample('register'))];
    expect(await program(register, { env })).toMatchObject({ code: 0, err: '' });
    expect((await program(['events'], { env })).out).toContain('study.registered');
    expect((await server.stop('SIGTERM')).out).toContain('PostgreSQL stopped');
    expect((await program(['events'], { env })).out).toContain('study.registered');
    rmSync(join(dataDir, '..'), { recursive: true });
  }, 60_000);
});
