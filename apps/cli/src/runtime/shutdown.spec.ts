import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const program = (stop: string, patienceMs: number) => `
  const { stopOnSignal } = await import('./dist/apps/cli/src/runtime/shutdown.js');
  stopOnSignal(${stop}, (line) => console.log(line), ${patienceMs});
  setInterval(() => undefined, 1000);
  console.log('ready');`;

/** Exit code and output of a program that gets these signals, 50 ms after one another. */
async function signalled(stop: string, signals: NodeJS.Signals[], patienceMs = 5000) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(stop, patienceMs)]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  for (const signal of signals) {
    child.kill(signal);
    await sleep(50);
  }
  const [code] = await exit;
  return { code, output: output.replace('ready\n', '') };
}

describe('stopping on a signal', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['tools/build.mjs', 'apps/cli/src/runtime']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops in order', async (signal) => {
    const { code, output } = await signalled(`async () => console.log('stopped')`, [signal]);
    expect({ code, output }).toEqual({ code: 0, output: `${signal}: stopping\nstopped\n` });
  });

  it('a failure to stop is told', async () => {
    const { code, output } = await signalled(`async () => { throw new Error('stuck') }`, ['SIGTERM']);
    expect(code).toBe(1);
    expect(output).toContain('Stopping failed: Error: stuck');
  });

  it('a second signal ends it at once', async () => {
    const { code } = await signalled('() => new Promise(() => {})', ['SIGINT', 'SIGINT']);
    expect(code).toBe(1);
  });

  it('patience has an end', async () => {
    const { code, output } = await signalled('() => new Promise(() => {})', ['SIGTERM'], 100);
    expect({ code, output }).toEqual({
      code: 1,
      output: 'SIGTERM: stopping\nNot stopped after 0.1 s; giving up\n',
    });
  });
});
