import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { bundleText, EventStore, LogKeyRotated, latestCheckpoint, newId, sealStudy } from '#event-store';
import { defineEvent, eventCatalogue } from '#kernel';
import { type Bundle, formatKey, parseKey, verifyBundle } from '#transparency';
import { type Fixture, newSigner, openFixture, STUDY, weighAll } from './fixture.js';

const Registered = defineEvent(
  'study.registered',
  1,
  z.object({ protocol: z.object({ version: z.string() }) }),
);

let fixture: Fixture;
let subject: string;
let whole: string;

async function textOf(stream: string | null): Promise<string> {
  const parts: string[] = [];
  for await (const part of bundleText(fixture.pool, STUDY, stream)) parts.push(part);
  return parts.join('');
}

beforeAll(async () => {
  fixture = await openFixture();
  const store = new EventStore({
    pool: fixture.pool,
    catalogue: eventCatalogue([Registered, LogKeyRotated]),
  });
  await store.append({
    studyId: STUDY,
    stream: 'study',
    commandId: newId(),
    actor: 'pi',
    actingRole: 'sponsor',
    events: [Registered({ protocol: { version: '2.1' } })],
  });
  await weighAll(fixture.store, 300);
  await sealStudy(fixture.pool, STUDY, fixture.sealing);
  await weighAll(fixture.store, 3);
  [subject, whole] = [await textOf('patient/3'), await textOf(null)];
});
afterAll(() => fixture.close());

const changed = (text: string, change: (bundle: Bundle) => void): string => {
  const bundle: Bundle = JSON.parse(text);
  change(bundle);
  return JSON.stringify(bundle);
};
const problemsOf = (text: string, change: (bundle: Bundle) => void) =>
  verifyBundle(changed(text, change)).problems;

describe('a bundle of one subject', () => {
  it('is found right, with the protocol that was in force', () => {
    const report = verifyBundle(subject);
    expect(report).toMatchObject({
      ok: true,
      problems: [],
      study: STUDY,
      stream: 'patient/3',
      protocolVersion: '2.1',
      size: 301,
      trusted: null,
    });
    expect(report.events).toHaveLength(61);
    expect(new Set(report.events.map(({ stream }) => stream))).toEqual(new Set(['study', 'patient/3']));
  });

  it('is by the key that the caller trusts, under whatever name', () => {
    const { publicKey } = fixture.sealing.signer;
    const trustedKey = formatKey({ name: 'the.registry.example', publicKey });
    expect(verifyBundle(subject, { trustedKey })).toMatchObject({ ok: true, trusted: true });
    const other = formatKey({ name: parseKey(trustedKey).name, publicKey: newSigner().publicKey });
    expect(verifyBundle(subject, { trustedKey: other })).toMatchObject({ ok: false, trusted: false });
  });

  it.each<[string, (bundle: Bundle) => void, string]>([
    [
      'an edited payload',
      ({ events }) => {
        events[1]!.line = events[1]!.line.replace('"grams":503', '"grams":504');
      },
      'the event at position 5 is not what was sealed there',
    ],
    ['an event left out', ({ events }) => events.splice(4, 1), 'version 4 of patient/3 is missing'],
    [
      'two events exchanged',
      ({ events }) => events.splice(4, 2, events[5]!, events[4]!),
      'position 20 stands after position 25',
    ],
    [
      'a hash of a proof changed',
      ({ events }) => {
        events[2]!.proof![3] = events[2]!.proof![2]!;
      },
      'the event at position 10 is not what was sealed there',
    ],
    [
      'a proof left out',
      ({ events }) => {
        delete events[2]!.proof;
      },
      'the event at position 10 is not what was sealed there',
    ],
    [
      'another size',
      (bundle) => {
        bundle.checkpoint = bundle.checkpoint.replace('\n301\n', '\n302\n');
      },
      'the signature of the checkpoint is not by the key',
    ],
    [
      'another key',
      (bundle) => {
        bundle.key = formatKey({ name: parseKey(bundle.key).name, publicKey: newSigner().publicKey });
      },
      'the signature of the checkpoint is not by the key',
    ],
    [
      'another study',
      (bundle) => {
        bundle.study = 'other';
      },
      'position 1 is of another study, scales',
    ],
    [
      'another protocol version',
      (bundle) => {
        bundle.protocolVersion = '3.0';
      },
      'the protocol version is 2.1, not 3.0',
    ],
    [
      'another subject',
      (bundle) => {
        bundle.stream = 'patient/4';
      },
      'no event is of patient/4',
    ],
  ])('with %s is not', (_, change, problem) => {
    expect(problemsOf(subject, change)).toContain(problem);
  });

  it('that is none is told so', () => {
    for (const text of ['', '{}', '[1, 2]', 'null', subject.slice(0, 500)]) {
      expect(verifyBundle(text).problems).toEqual([expect.stringContaining('the file is not a bundle')]);
    }
  });
});

describe('a bundle of a study', () => {
  it('has every sealed event and needs no proofs', () => {
    expect(verifyBundle(whole)).toMatchObject({ ok: true, stream: null, size: 301, protocolVersion: '2.1' });
    expect(whole).not.toContain('"proof"');
  });

  it('without its last event, or with one edited, is not right', () => {
    expect(problemsOf(whole, ({ events }) => events.pop())).toEqual([
      'the bundle has 300 events, the sealed log had 301',
    ]);
    const edit = ({ events }: Bundle) => {
      events[7]!.line = events[7]!.line.replace('nurse.joy', 'nurse.jay');
    };
    expect(problemsOf(whole, edit)).toEqual(['the events are not those that were sealed']);
  });
});

describe('asking for a bundle', () => {
  it('of a stream that is not sealed is refused', async () => {
    await expect(textOf('patient/77')).rejects.toMatchObject({ code: 'STREAM_UNKNOWN' });
  });

  it('carries the newest checkpoint', async () => {
    expect(JSON.parse(subject).checkpoint).toBe((await latestCheckpoint(fixture.pool, STUDY)).note);
  });
});

const has = (...command: [string, string[]]) => spawnSync(...command).status === 0;

// The document's script is for readers who have these; everything it checks is checked above without them.
if (has('python3', ['--version']) && has('openssl', ['pkeyutl', '-help'])) {
  describe('the script of docs/bundle-format.md', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anamnesis-bundle-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    const run = (text: string) => {
      const script = /```python\n(.*?)```/s.exec(readFileSync('docs/bundle-format.md', 'utf8'))![1]!;
      writeFileSync(join(folder, 'verify.py'), script);
      writeFileSync(join(folder, 'bundle.json'), text);
      return spawnSync('python3', ['verify.py', 'bundle.json'], { cwd: folder, encoding: 'utf8' });
    };

    it('agrees with verifyBundle', () => {
      expect(run(subject)).toMatchObject({ status: 0, stderr: '' });
      expect(run(subject).stdout).toContain(
        '61 events of patient/3 are as sealed by anamnesis/test/scales at size 301',
      );
      expect(run(whole)).toMatchObject({ status: 0, stderr: '' });
    });

    it('fails for what was altered', () => {
      const edit = ({ events }: Bundle) => {
        events[1]!.line = events[1]!.line.replace('"grams"', '"gramm"');
      };
      expect(run(changed(subject, edit)).status).not.toBe(0);
      expect(run(changed(whole, edit)).status).not.toBe(0);
      const resize = (bundle: Bundle) => {
        bundle.checkpoint = bundle.checkpoint.replace('\n301\n', '\n300\n');
      };
      expect(run(changed(subject, resize)).status).not.toBe(0);
    });
  });
}
