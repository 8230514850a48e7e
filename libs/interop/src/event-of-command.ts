import {
  clinicalEvents,
  type PatientCommandName,
  type PatientEvent,
  patientCommandNames,
  patientCommands,
} from '#trial';

/** Commands whose body is less than the payload of their event. */
const OTHERS: Partial<Record<PatientCommandName, PatientEvent['type']>> = {
  'change-dose': 'patient.dose-changed',
  'pause-treatment': 'patient.treatment-paused',
  'resume-treatment': 'patient.treatment-resumed',
  'stop-treatment': 'patient.treatment-stopped',
  'correct-event': 'patient.event-corrected',
  'void-event': 'patient.event-voided',
};

function eventOf(command: PatientCommandName): PatientEvent['type'] {
  const { schema } = patientCommands[command];
  const type = OTHERS[command] ?? clinicalEvents.find((definition) => definition.schema === schema)?.type;
  if (type === undefined) throw new Error(`it is not known which event ${command} makes`);
  return type;
}

/** The type of the event that each command of a subject makes. */
export const EVENT_OF_COMMAND = Object.fromEntries(
  patientCommandNames.map((command) => [command, eventOf(command)]),
) as Readonly<Record<PatientCommandName, PatientEvent['type']>>;

/** The command that makes an event of each type. */
export const COMMAND_OF_EVENT = Object.fromEntries(
  patientCommandNames.map((command) => [EVENT_OF_COMMAND[command], command]),
) as Readonly<Record<PatientEvent['type'], PatientCommandName>>;
