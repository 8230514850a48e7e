/** Whole commands (load, decide, validate, append), and the same through HTTP, beside bare INSERTs. */
import { addDays } from '#kernel';
import { inTurns, perSecond } from '../lib/measure.mjs';
import { createRawLog, openPool } from '../lib/raw-log.mjs';
import { withRegistry } from '../lib/server.mjs';
import { openStudy, STUDY } from '../lib/subjects.mjs';
import { inserter } from './append.mjs';

const CLIENTS = 64;
const VISITS = 20;
const context = { actor: 'bench', actingRole: 'coordinator' };
const enrol = { siteId: 'S1', enrolledOn: '2015-01-01', setting: 'ADJUVANT', sex: 'FEMALE', ageYears: 55 };

/** What coordinators send: subject after subject is enrolled, consents, starts treatment and comes to visits. */
export function commandsOf(prefix) {
  const steps = new Map();
  return (client) => {
    const step = steps.get(client) ?? 0;
    steps.set(client, step + 1);
    const [subject, at] = [Math.floor(step / (VISITS + 3)), step % (VISITS + 3)];
    const patientId = `${prefix}-${client}-${subject}`;
    if (at === 0) return { patientId, name: 'enrol', data: enrol };
    if (at === 1) return { patientId, name: 'record-consent', data: { consentedOn: '2015-01-02' } };
    if (at === 2) {
      const data = { startedOn: '2015-01-05', drug: 'IMATINIB', mgPerDay: 400 };
      return { patientId, name: 'start-treatment', data };
    }
    return { patientId, name: 'record-visit', data: { attendedOn: addDays('2015-02-01', 30 * at) } };
  };
}

export default {
  name: 'command-64',
  title: 'whole commands, 64 clients on one study',
  baselineIs: 'one INSERT of a row per client',
  unit: 'commands/s',
  goal: 1.5,
  run: ({ server, rounds, ms }) =>
    withRegistry(server, async ({ store, commands }, { superuserUrl }) => {
      await openStudy(store);
      await createRawLog(superuserUrl);
      const pool = await openPool(superuserUrl, CLIENTS);
      const commander = (prefix) => {
        const next = commandsOf(prefix);
        return async (client) => {
          const { patientId, ...command } = next(client);
          await commands.recordPatient(STUDY, patientId, command, context);
        };
      };
      try {
        return await inTurns(
          rounds,
          (round) => perSecond(CLIENTS, ms, commander(`r${round}`)),
          (round) => perSecond(CLIENTS, ms, inserter(pool, `r${round}`)),
        );
      } finally {
        await pool.end();
      }
    }),
};
