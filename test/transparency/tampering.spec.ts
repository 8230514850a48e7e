import { type Finding, latestCheckpoint, sealStudy, verifyLog } from '#event-store';
import { type Fixture, newSigner, openFixture, STUDY, weighAll, weighing } from './fixture.js';

/*
 * What a superuser does behind the triggers' back, each to the same log: thirty events, sealed at 10, 20 and 25, the
 * last five protected by their own hashes only.
 */
const TABLES = ['event', 'study_log', 'tile', 'checkpoint'].map((table) => `log.${table}`);
const asItWas = (table: string) => table.replace('log.', 'as_it_was.');
let fixture: Fixture;
let kept: string;

beforeAll(async () => {
  fixture = await openFixture();
  for (const count of [10, 10, 5]) {
    await weighAll(fixture.store, count);
    await sealStudy(fixture.pool, STUDY, fixture.sealing);
  }
  kept = (await latestCheckpoint(fixture.pool, STUDY)).note;
  await weighAll(fixture.store, 5);
  await fixture.superuser.query('create schema as_it_was');
  for (const table of TABLES) {
    await fixture.superuser.query(`alter table ${table} disable trigger all`);
    await fixture.superuser.query(`create table ${asItWas(table)} as table ${table}`);
  }
});
beforeEach(async () => {
  for (const table of TABLES) {
    await fixture.superuser.query(`delete from ${table}`);
    await fixture.superuser.query(`insert into ${table} select * from ${asItWas(table)}`);
  }
});
afterAll(() => fixture.close());

const tamper = (sql: string) =>
  fixture.superuser.query(sql.includes('$1') ? { text: sql, values: [STUDY] } : sql);
const verify = (checkpoint?: string) => verifyLog(fixture.pool, STUDY, { checkpoint });
const places = (findings: readonly Finding[]) => findings.map(({ kind, from, to }) => [kind, from, to]);
const found = async (checkpoint?: string) => places((await verify(checkpoint)).findings);

/** SQL that gives rows the leaf hashes of what they now contain, as a thorough forger would. */
const REHASH = `update log.event set leaf_hash = sha256('\\x00'::bytea || convert_to(log.canonical_line(study_id,
  position, stream, version, event_id, command_id, type, schema_version, actor, acting_role, reason,
  correlation_id, causation_id, occurred_on, log.instant(recorded_at), payload), 'UTF8')) where study_id = $1`;

describe('a log that nobody touched', () => {
  it('is found whole', async () => {
    expect(await verify()).toMatchObject({
      ok: true,
      events: 30,
      head: 30,
      sealed: 25,
      checkpoints: 3,
      kept: null,
      findings: [],
    });
    expect(await verify(kept)).toMatchObject({ ok: true, kept: 25 });
  });

  it('is found whole with events of one command, before anything is sealed, and when empty', async () => {
    await fixture.store.openStudy('empty');
    expect(await verifyLog(fixture.pool, 'empty')).toMatchObject({ ok: true, events: 0 });
    const { events } = weighing(1);
    await fixture.store.append(weighing(9, { studyId: 'empty', events: [...events, ...events, ...events] }));
    expect(await verifyLog(fixture.pool, 'empty')).toMatchObject({ ok: true, events: 3, sealed: 0 });
  });

  it('of the registry itself is found whole', async () => {
    expect(await verifyLog(fixture.pool, '$registry')).toMatchObject({ ok: true });
  });
});

describe('[GOV-4] editing a payload', () => {
  const edit = (position: number) =>
    tamper(
      `update log.event set payload = '{"grams":1,"on":"2014-03"}' where study_id = $1 and position = ${position}`,
    );

  it.each([1, 7, 25, 28, 30])('at %i is found', async (position) => {
    await edit(position);
    expect(await found()).toEqual([['edited-payload', position, position]]);
  });

  it('is found when its hash was forged too', async () => {
    await edit(7);
    await tamper(REHASH);
    expect(await found()).toEqual([['edited-payload', 7, 7]]);
  });

  it('is found at each of several places', async () => {
    await edit(3);
    await edit(12);
    await edit(29);
    expect(await found()).toEqual([3, 12, 29].map((position) => ['edited-payload', position, position]));
  });
});

describe('[GOV-4] editing a timestamp', () => {
  it.each([`'1 day'`, `'3 milliseconds'`, `'-1 microsecond'`])('by %s is found', async (step) => {
    const { rows } = await tamper(
      `update log.event set recorded_at = recorded_at + interval ${step} where study_id = $1 and position = 17
       returning log.instant(recorded_at - interval ${step}) as was`,
    );
    const { findings } = await verify();
    expect(places(findings)).toEqual([['edited-timestamp', 17, 17]]);
    expect(findings[0]!.detail).toContain(rows[0].was);
  });

  it('of an event that is not sealed yet is found', async () => {
    await tamper(
      `update log.event set recorded_at = recorded_at - interval '1 year' where study_id = $1 and position = 29`,
    );
    expect(await found()).toEqual([['edited-timestamp', 29, 29]]);
  });
});

describe('[GOV-4] editing another field', () => {
  it('is named when the field was like its neighbours', async () => {
    await tamper(`update log.event set actor = 'somebody.else' where study_id = $1 and position = 4`);
    const { findings } = await verify();
    expect(places(findings)).toEqual([['edited-field', 4, 4]]);
    expect(findings[0]!.detail).toContain('the actor was changed: it was "nurse.joy"');
  });

  it('that is the hash itself is found', async () => {
    await tamper(`update log.event set leaf_hash = sha256('') where study_id = $1 and position = 4`);
    expect((await verify()).findings).toMatchObject([{ from: 4, to: 4 }]);
  });
});

/** Makes room at a position and copies the event before it there, under another id and command. */
async function insertAt(position: number): Promise<void> {
  await tamper(`update log.event set position = -position where study_id = $1 and position >= ${position}`);
  await tamper(`update log.event set position = 1 - position where study_id = $1 and position < 0`);
  await tamper(`insert into log.event select ${position}, recorded_at, 1, schema_version, gen_random_uuid(),
    gen_random_uuid(), study_id, 'patient/forged', type, actor, acting_role, reason, correlation_id, causation_id,
    occurred_on, payload, leaf_hash, sha256('asked') from log.event where study_id = $1 and position = ${position - 1}`);
  await tamper('update log.study_log set head = head + 1 where study_id = $1');
}

describe('[GOV-4] inserting an event', () => {
  it('in the middle is found', async () => {
    await insertAt(12);
    expect(await found()).toEqual([['inserted', 12, 12]]);
  });

  it('in the middle with all hashes forged is found', async () => {
    await insertAt(12);
    await tamper(REHASH);
    expect(await found()).toEqual([['inserted', 12, 12]]);
  });

  it('behind the head is found', async () => {
    await tamper(`insert into log.event select 31, recorded_at, version + 1, schema_version, gen_random_uuid(),
      gen_random_uuid(), study_id, stream, type, actor, acting_role, reason, correlation_id, causation_id,
      occurred_on, payload, leaf_hash, sha256('asked') from log.event where study_id = $1 and position = 30`);
    await tamper(REHASH);
    expect(await found()).toEqual([['inserted', 31, 31]]);
  });
});

describe('[GOV-4] deleting in the middle', () => {
  it('leaves a gap that is found, and says what is missing', async () => {
    await tamper('delete from log.event where study_id = $1 and position in (13, 14, 20)');
    const { findings } = await verify();
    expect(places(findings)).toEqual([
      ['deleted', 13, 14],
      ['deleted', 20, 20],
    ]);
    expect(findings[0]!.detail).toContain('patient/2 lacks version 3');
  });

  it.each([false, true])('is found when the rest was renumbered, hashes forged: %s', async (rehash) => {
    await tamper('delete from log.event where study_id = $1 and position = 13');
    await tamper('update log.event set position = -position where study_id = $1 and position > 13');
    await tamper('update log.event set position = -position - 1 where study_id = $1 and position < 0');
    await tamper('update log.study_log set head = head - 1 where study_id = $1');
    if (rehash) await tamper(REHASH);
    expect(await found()).toEqual([['deleted', 13, 13]]);
  });
});

describe('[GOV-4] swapping two events', () => {
  const swapPositions = async (a: number, b: number) => {
    await tamper(`update log.event set position = -${a} where study_id = $1 and position = ${a}`);
    await tamper(`update log.event set position = ${a} where study_id = $1 and position = ${b}`);
    await tamper(`update log.event set position = ${b} where study_id = $1 and position = -${a}`);
  };
  const both = (a: number, b: number) => [
    ['swapped', a, a],
    ['swapped', b, b],
  ];

  it.each([
    [6, 18],
    [6, 7],
    [27, 29],
  ])('%i and %i is found', async (a, b) => {
    await swapPositions(a, b);
    expect(await found()).toEqual(both(a, b));
  });

  it('with their hashes forged is found', async () => {
    await swapPositions(6, 18);
    await tamper(REHASH);
    expect(await found()).toEqual(both(6, 18));
  });

  it('with their times put in order again is found', async () => {
    await swapPositions(6, 18);
    await tamper(`update log.event e set recorded_at = o.recorded_at from log.event o
      where e.study_id = $1 and o.study_id = $1 and (e.position, o.position) in ((6, 18), (18, 6))`);
    await tamper(REHASH);
    expect(await found()).toEqual(both(6, 18));
  });

  it('by their payloads is found', async () => {
    await tamper(`update log.event e set payload = o.payload from log.event o
      where e.study_id = $1 and o.study_id = $1 and (e.position, o.position) in ((6, 18), (18, 6))`);
    await tamper(REHASH);
    expect(await found()).toEqual(both(6, 18));
  });
});

describe('[GOV-4] cutting the tail', () => {
  it('is found by the head', async () => {
    await tamper('delete from log.event where study_id = $1 and position > 27');
    expect(await found()).toEqual([['truncated', 28, 30]]);
  });

  it('with the head set back is found by the checkpoints', async () => {
    await tamper('delete from log.event where study_id = $1 and position > 22');
    await tamper('update log.study_log set head = 22 where study_id = $1');
    expect(await found()).toEqual([['truncated', 23, 25]]);
  });

  it('with head, tree and checkpoints set back is found against a kept checkpoint alone', async () => {
    await tamper('delete from log.event where study_id = $1 and position > 20');
    await tamper('update log.study_log set head = 20 where study_id = $1');
    await tamper('delete from log.checkpoint where study_id = $1 and size > 20');
    await tamper(`update log.tile set hashes = substr(hashes, 1, 20 * 32) where study_id = $1`);
    expect(await found()).toEqual([]);
    expect(await found(kept)).toEqual([
      ['missing-checkpoint', 1, 25],
      ['truncated', 21, 25],
    ]);
  });
});

describe('[GOV-4] rewriting everything consistently', () => {
  const forgeAll = async (sealing: Fixture['sealing']) => {
    await tamper(
      `update log.event set payload = '{"grams":1,"on":"2014-03"}' where study_id = $1 and position = 7`,
    );
    await tamper(REHASH);
    await tamper('delete from log.checkpoint where study_id = $1');
    await tamper('delete from log.tile where study_id = $1');
    await sealStudy(fixture.pool, STUDY, sealing);
  };

  it('with the registry’s own key is found against a kept checkpoint alone', async () => {
    await forgeAll(fixture.sealing);
    expect(await found()).toEqual([]);
    expect(await found(kept)).toEqual([
      ['missing-checkpoint', 1, 25],
      ['rewritten', 1, 25],
    ]);
  });

  it('with another key is found by the signature', async () => {
    await forgeAll({ ...fixture.sealing, signer: newSigner() });
    expect(await found()).toEqual([['unknown-signature', 1, 30]]);
  });
});

describe('versions, times and commands that do not follow, in a log that is not sealed', () => {
  const unsealed = async () => {
    await tamper('delete from log.checkpoint where study_id = $1');
    await tamper('delete from log.tile where study_id = $1');
  };

  it('are found although every hash was forged', async () => {
    await unsealed();
    await tamper('update log.event set version = 77 where study_id = $1 and position = 30');
    await tamper(`update log.event set recorded_at = recorded_at - interval '1 hour'
      where study_id = $1 and position = 20`);
    await tamper('update log.event set request_hash = null where study_id = $1 and position = 10');
    await tamper('drop index log.event_command');
    await tamper(`update log.event e set command_id = (select command_id from log.event o
      where o.study_id = $1 and o.position = 2) where study_id = $1 and position = 15`);
    await tamper(REHASH);
    expect(await found()).toEqual([
      ['wrong-command', 10, 10],
      ['wrong-command', 15, 15],
      ['wrong-order', 20, 20],
      ['wrong-version', 30, 30],
    ]);
  });
});

describe('a damaged tree', () => {
  it('is told from a damaged log', async () => {
    await tamper(
      'update log.tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where study_id = $1',
    );
    expect(await found()).toEqual([['damaged-tree', 2, 2]]);
  });
});
