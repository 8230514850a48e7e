/** The follow-up of 100,000 subjects; measured by a program of its own, which can also be run alone. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../surveillance-100k.mjs', import.meta.url));
const figures = new Map();

/** Runs the program once for all benches of this run. */
function measured({ quick }) {
  const subjects = quick ? 1_000 : 100_000;
  if (!figures.has(subjects)) {
    const { status, stdout } = spawnSync(process.execPath, [program, String(subjects)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error('surveillance-100k.mjs failed');
    figures.set(subjects, JSON.parse(stdout));
  }
  return figures.get(subjects);
}

export default [
  {
    name: 'surveillance-100k',
    title: 'calendar of 100,000 subjects and its jobs',
    unit: 's',
    atMost: 60,
    async run({ quick }) {
      const { subjects, events, calendarSeconds, jobsSeconds, memoryMb } = measured({ quick });
      const note =
        `${subjects} subjects, ${events} events: calendar in ${calendarSeconds} s, jobs in ${jobsSeconds} s; ` +
        `memory at most ${memoryMb.calendar} MiB, then ${memoryMb.jobs} MiB`;
      return { value: calendarSeconds + jobsSeconds, note, judge: !quick };
    },
  },
  {
    name: 'surveillance-100k-sweep',
    title: 'nightly sweep of 100,000 subjects',
    unit: 's',
    atMost: 30,
    async run({ quick }) {
      const { nightlySweep, nightlySweepSeconds, firstSweep, firstSweepSeconds, memoryMb } = measured({
        quick,
      });
      const note =
        `${nightlySweep} were due; of the ${firstSweep} that the calendar found due when it was built, ` +
        `in ${firstSweepSeconds} s; memory at most ${memoryMb.sweeps} MiB`;
      return { value: nightlySweepSeconds, note, judge: !quick };
    },
  },
];
