import { run } from '../../apps/cli/src/run.js';

/** What a command line came to: its exit code, and what it wrote. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as the program does, but in this process, which has all of it loaded. */
export async function commandLine(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (line) => {
      out += `${line}\n`;
    },
    err: (line) => {
      err += `${line}\n`;
    },
    input: () => input,
    env,
  });
  return { code, out, err };
}
