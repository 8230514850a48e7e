import { Registry } from '#registry';
import type { Filling } from '#testing';
import { seedDemo } from '../apps/cli/src/demo/seed-demo.js';

/** A database with the demo study, projected. */
export const DEMO: Filling = {
  name: 'demo',
  async fill(databaseUrl) {
    const registry = new Registry({ databaseUrl });
    try {
      await seedDemo(registry, { log: () => undefined });
      for (const study of await registry.store.listStudies()) await registry.worker.drain(study);
    } finally {
      await registry.close();
    }
  },
};
