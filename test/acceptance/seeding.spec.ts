import { Registry } from '#registry';
import { createTestDatabase, type TestDatabase } from '#testing';
import { type DemoStudy, loadDemoStudy } from '../../apps/cli/src/demo/demo-study.js';
import { type DemoRegistry, playDemo } from '../../apps/cli/src/demo/play-demo.js';

describe('seeding the demonstration study in a database', () => {
  let database: TestDatabase;
  let registry: Registry;
  let demo: DemoStudy;
  beforeAll(async () => {
    database = await createTestDatabase();
    registry = new Registry({ databaseUrl: database.ownerUrl });
    demo = await loadDemoStudy();
  });
  afterAll(async () => {
    await registry?.close();
    await database?.drop();
  });

  it('goes on where it was interrupted, and again changes nothing', async () => {
    await expect(playDemo(interruptedAfter(500, registry.commands), demo)).rejects.toThrow('interrupted');
    expect(await registry.store.head(demo.studyId)).toBeLessThan(demo.commands);
    const seen: number[] = [];
    await playDemo(registry.commands, demo, { onProgress: (done) => seen.push(done) });
    expect(await registry.store.head(demo.studyId)).toBe(demo.commands);
    expect(seen.at(-1)).toBe(demo.commands);
    await playDemo(registry.commands, demo);
    expect(await registry.store.head(demo.studyId)).toBe(demo.commands);
  });
});

/** A registry that goes away after so many commands of subjects. */
function interruptedAfter(commands: number, registry: DemoRegistry): DemoRegistry {
  let left = commands;
  return {
    recordStudy: (...args) => registry.recordStudy(...args),
    recordPatient: async (...args) => {
      left -= 1;
      if (left < 0) throw new Error('interrupted');
      return registry.recordPatient(...args);
    },
  };
}
