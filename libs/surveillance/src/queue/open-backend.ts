import type { QueueSettings } from './queue-settings.js';

/** What BullMQ's classes are given to work on the settings' backend, and what is left to close after them. */
export async function openBackend(settings: QueueSettings) {
  // Loaded here: most of what uses this lib has no queue.
  const { createPostgresBackend } = await import('bullmq');
  if (settings.backend === 'postgres') {
    const { connection } = settings;
    return { options: { connection }, factory: createPostgresBackend, close: async () => undefined };
  }
  const { prefix, connection } = settings;
  if (settings.backend === 'redis') {
    return { options: { connection, prefix }, factory: undefined, close: async () => undefined };
  }
  const { Cluster } = await import('ioredis');
  // BullMQ makes no connections to a cluster itself, and closes none that it was given.
  const cluster = new Cluster(settings.nodes, { redisOptions: connection, lazyConnect: true });
  return {
    options: { connection: cluster, prefix },
    factory: undefined,
    close: async () => cluster.disconnect(),
  };
}

/** Makes closing something close its backend too, afterwards. */
export function closingBackend<T extends { close(): Promise<void> }>(
  opened: T,
  backend: { close(): Promise<void> },
): T {
  const close = opened.close.bind(opened);
  opened.close = async () => {
    await close();
    await backend.close();
  };
  return opened;
}
