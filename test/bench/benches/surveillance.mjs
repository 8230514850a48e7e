/** The follow-up of 100,000 subjects; measured by a program of its own, which can also be run alone. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../surveillance-100k.mjs', import.meta.url));

export default {
  name: 'surveillance-100k',
  title: 'nightly sweep of 100,000 subjects',
  unit: 's',
  async run({ quick }) {
    const subjects = quick ? 1_000 : 100_000;
    const { status, stdout } = spawnSync(process.execPath, [program, String(subjects)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error('surveillance-100k.mjs failed');
    const figures = JSON.parse(stdout);
    const { nightlySweepSeconds, calendarSeconds, jobsSeconds } = figures;
    const note = `${subjects} subjects: calendar in ${calendarSeconds} s, its jobs in ${jobsSeconds} s`;
    return { value: nightlySweepSeconds, note };
  },
};
