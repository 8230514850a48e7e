import { v5, v7 } from 'uuid';

const COMMANDS = 'b3bdf0a4-8f0e-5c39-9d5e-6f1f2f0c7c11';
const RANDOM_BYTES = 16;
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;

/** Sixteen bytes no one else gets, from a pool: asking the system for every id cost a fifth of an append. */
function random(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}

/** A new event's or command's id: UUID v7, so that ids sort by the millisecond of their making. */
export const newId = (): string => v7({ random: random() });

/**
 * The command id that stands for what a caller calls its command by: an Idempotency-Key, or what a job checks.
 * Equal parts give equal ids (UUID v5).
 */
export const commandIdOf = (...parts: readonly (string | number)[]): string =>
  v5(JSON.stringify(parts), COMMANDS);
