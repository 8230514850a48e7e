import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setDefaultBackendFactory } from 'bullmq';
import { closingBackend, openBackend } from '#surveillance';
import { workerOver } from './worker.module.js';
import type { WorkerOptions } from './worker-options.js';

/**
 * Starts a worker: it feeds the queues from the logs and carries their jobs out. `close()` stops reading, lets the
 * jobs that run finish, and then closes the queues; the connections it was given stay open.
 */
export async function createWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  const backend = await openBackend(options.queue);
  setDefaultBackendFactory(backend.factory as never);
  const worker = await NestFactory.createApplicationContext(workerOver(options, backend.options), {
    logger: ['error'],
    abortOnError: false,
  });
  return closingBackend(worker, backend);
}
