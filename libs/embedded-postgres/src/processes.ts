import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Account } from './account.js';

/** Whether a process of this number exists, under any account. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A text that differs between two processes that were given the same number one after the other, even across a
 * restart of the machine. The same for every process where the system doesn't tell (it has no /proc).
 */
export async function processIdentity(pid: number): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${boot.trim()} ${started}`;
}

/** What the server's processes may know of this one's environment: no credentials. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SYSTEMROOT: process.env.SYSTEMROOT,
  LC_ALL: 'C',
});

/** Runs a program to its end. Rejects with all that it printed when it fails. */
export function runProgram(program: string, args: string[], cwd: string, account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = childEnvironment();
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...account });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (cause) => reject(new Error(`${program} can't be run on this machine`, { cause })));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed:\n${output}`)),
    );
  });
}
