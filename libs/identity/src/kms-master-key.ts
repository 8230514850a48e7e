import { spawn } from 'node:child_process';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MasterKey } from './master-key.js';

const TIMEOUT_MS = 10_000;

/**
 * A master key that never leaves a key management service. A program of the operator speaks with the service: run
 * with the one argument `wrap` or `unwrap`, it is given Base64 on standard input and answers Base64. What a secret is
 * wrapped for goes with it as a hash, so that the binding needs nothing of the service.
 */
export class KmsMasterKey implements MasterKey {
  readonly #command: string;
  readonly id: string;

  /** `id` names the key for as long as anything is wrapped by it. */
  constructor(command: string, id: string) {
    this.#command = command;
    this.id = `kms:${id}`;
  }

  wrap(secret: Buffer, wrappedFor: string): Promise<Buffer> {
    return run(this.#command, 'wrap', Buffer.concat([hashOf(wrappedFor), secret]));
  }

  async unwrap(wrapped: Buffer, wrappedFor: string): Promise<Buffer> {
    const bound = await run(this.#command, 'unwrap', wrapped);
    const expected = hashOf(wrappedFor);
    const found = bound.subarray(0, expected.length);
    if (found.length === expected.length && timingSafeEqual(found, expected)) {
      return bound.subarray(expected.length);
    }
    throw new Error(`what ${this.id} unwrapped was wrapped for another thing`);
  }
}

const hashOf = (wrappedFor: string) => createHash('sha256').update(`anamnesis ${wrappedFor}`).digest();

function run(command: string, action: 'wrap' | 'unwrap', input: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const program = spawn(command, [action], {
      stdio: ['pipe', 'pipe', 'inherit'],
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: Buffer[] = [];
    const fail = (why: string) => reject(new Error(`ANAMNESIS_KMS_COMMAND ${command} ${action}: ${why}`));
    program.stdout.on('data', (part: Buffer) => answer.push(part));
    program.on('error', (error) => fail(error.message));
    // A program that ends before it has read its input says why by its exit code.
    program.stdin.on('error', () => undefined);
    program.stdin.end(input.toString('base64'));
    program.on('close', (code, signal) => {
      const bytes = Buffer.from(Buffer.concat(answer).toString('utf8').trim(), 'base64');
      if (code !== 0) fail(signal ? `ended by ${signal}` : `exit code ${code}`);
      else if (bytes.length === 0) fail('answered nothing');
      else resolve(bytes);
    });
  });
}
