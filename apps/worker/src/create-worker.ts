import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { workerOver } from './worker.module.js';
import type { WorkerOptions } from './worker-options.js';

/**
 * Starts a worker: it feeds the queues from the logs and carries their jobs out. `close()` stops reading, lets the
 * jobs that run finish, and then closes the queues; the connections it was given stay open.
 */
export async function createWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  setDefaultBackendFactory(options.queue.backend === 'postgres' ? createPostgresBackend : undefined);
  return NestFactory.createApplicationContext(workerOver(options), {
    logger: ['error'],
    abortOnError: false,
  });
}
