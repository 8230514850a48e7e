import { accessEvents, accountEvents } from '#access';
import { LogKeyRotated } from '#event-store';
import { governanceEvents } from '#governance';
import { identityEvents, vaultEvents } from '#identity';
import { importEvents } from '#interop';
import { surveillanceEvents } from '#surveillance';
import { patientEvents, studyEvents } from '#trial';

/** Every event type that the logs of a registry may hold. */
export const eventTypes = [
  ...studyEvents,
  ...patientEvents,
  ...surveillanceEvents,
  ...accountEvents,
  ...accessEvents,
  LogKeyRotated,
  ...governanceEvents,
  ...identityEvents,
  ...vaultEvents,
  ...importEvents,
] as const;
