import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { commandLine } from '../cli/command-line.js';
import { type GovernedStudy, manager, STUDY, startStudy } from './governed-study.js';

const operator = userInfo().username;
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-cli-'));
let study: GovernedStudy;

beforeAll(async () => {
  study = await startStudy();
  await study.enrol('P-001');
  await study.record('record-visit', { attendedOn: '2024-02-01', weightKg: 5 });
}, 60_000);
afterAll(async () => {
  await study.stop();
  rmSync(folder, { recursive: true });
});

const anamnesis = (...args: string[]) =>
  commandLine(args, { env: { DATABASE_URL: study.database.ownerUrl } });
const json = async (...args: string[]) => JSON.parse((await anamnesis(...args, '--json')).out);

describe('[GOV-23] queries at the command line', () => {
  it('are opened, answered, closed and listed', async () => {
    const { out } = await anamnesis('query', 'open', 'P-001', '--text', 'Is the record complete?');
    const { queryId } = JSON.parse(out);
    expect((await anamnesis('query', 'list')).out).toContain(`${queryId}  OPEN`);
    for (const move of ['answer', 'close', 'reopen', 'cancel']) {
      const { code, err } = await anamnesis('query', move, 'P-001', queryId, '--text', `we ${move} it`);
      expect([code, err]).toEqual([0, '']);
    }
    const { rows } = await json('query', 'list', '--state', 'CANCELLED');
    expect(rows).toMatchObject([{ queryId, openedBy: operator, patientId: 'P-001' }]);
    const refused = await anamnesis('query', 'answer', 'P-001', queryId, '--text', 'too late');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('QUERY_NOT_OPEN')]);
  });
});

describe('[GOV-25] locks at the command line', () => {
  it('refuse changes until they are released, with a code and a reason', async () => {
    expect((await anamnesis('lock', 'place', '--patient', 'P-001', '--reason', 'interim')).code).toBe(0);
    expect((await anamnesis('lock', 'list')).out).toMatch(
      new RegExp(`patient/P-001 +${operator} \\(operator\\) .* interim$`, 'm'),
    );
    await expect(study.record('record-visit', { attendedOn: '2024-03-01' })).rejects.toMatchObject({
      code: 'LOCKED',
    });
    const release = ['lock', 'release', '--patient', 'P-001', '--reason', 'a scan was read again'];
    expect((await anamnesis(...release)).code).toBe(2);
    expect((await anamnesis(...release, '--code', 'NEW_INFORMATION')).code).toBe(0);
    await study.record('record-visit', { attendedOn: '2024-03-01' });
    expect((await anamnesis('lock', 'list')).out).toBe('none\n');
  });

  it('are of the study unless told otherwise, and of one thing', async () => {
    expect((await anamnesis('lock', 'place', '--reason', 'final')).code).toBe(0);
    expect((await json('lock', 'list')).locks).toMatchObject([{ scope: { kind: 'study' } }]);
    const released = await anamnesis('lock', 'release', '--reason', 'not yet', '--code', 'OTHER');
    expect(released.code).toBe(0);
    const both = await anamnesis('lock', 'place', '--patient', 'P-001', '--site', 'S-01', '--reason', 'x');
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('--site')]);
  });
});

describe('[GOV-8] the audit trail at the command line', () => {
  it('is filtered, and leaves as CSV, which is recorded', async () => {
    const listed = (await anamnesis('audit', 'list', '--type', 'lock.', '--json')).out.trimEnd().split('\n');
    expect(listed).toHaveLength(4);
    expect((await anamnesis('audit', 'list', '--reason', 'interim')).out).toMatch(/operator +interim/);
    const file = join(folder, 'trail.csv');
    expect((await anamnesis('audit', 'export', '--type', 'lock.', '--out', file)).code).toBe(0);
    const rows: string[][] = Papa.parse<string[]>(readFileSync(file, 'utf8').trim()).data;
    expect(rows.filter(([first]) => /^\d+$/.test(first!))).toHaveLength(4);
    const own = await anamnesis('audit', 'list', '--registry', '--type', 'access.exported', '--json');
    expect(JSON.parse(own.out)).toMatchObject({ actor: operator, newValue: { records: 4, studyId: STUDY } });
    expect((await anamnesis('audit', 'list', '--from', 'yesterday')).code).toBe(1);
  });
});

describe('lists at the command line', () => {
  it('have signatures, consents, erasures, serious events and what was done with identifying data', async () => {
    expect((await anamnesis('signature', 'list')).out).toBe('none\n');
    expect((await anamnesis('signature', 'check', 'P-001')).out).toBe('none\n');
    expect((await anamnesis('consent', 'list')).out).toMatch(/P-001 +S-01 +GIVEN .*CONSENTED 2024/);
    expect((await anamnesis('consent', 'list', '--state', 'NONE')).out).toBe('none\n');
    expect(await json('erasure', 'list', '--state', 'REQUESTED')).toMatchObject({ erasures: [] });
    expect((await anamnesis('privacy', 'list', '--kind', 'EXPORTED')).out).toMatch(/EXPORTED .*audit trail/);
    expect(await json('sae', 'list')).toEqual([]);
  });

  it('show signatures that are genuine', async () => {
    const { signing } = study.registry.governance;
    const of = { patientId: 'P-001', scope: { kind: 'patient' } } as const;
    const { contentHash } = await signing.show(STUDY, of);
    const signer = { accountId: manager.actor, printedName: 'Dana Manager', authentication: 'oidc' } as const;
    await signing.sign(STUDY, of, { meaning: 'REVIEW', contentHash }, signer, manager);
    expect((await anamnesis('signature', 'list')).out).toContain(`Dana Manager (${manager.actor})`);
    expect((await anamnesis('signature', 'check', 'P-001')).out).toMatch(/yes +STANDING/);
  });

  it.each([
    ['query'],
    ['lock'],
    ['signature'],
    ['audit'],
    ['consent'],
    ['erasure'],
    ['privacy'],
    ['sae'],
    ['vault'],
  ])('%s says what it does', async (name) => {
    const { code, out } = await anamnesis(name, '--help');
    expect([code, out]).toEqual([0, expect.stringContaining('Commands:')]);
  });
});
