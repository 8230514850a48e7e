import { lockEvents } from './lock/lock.events.js';
import { queryEvents } from './query/query.events.js';
import { signatureEvents } from './signature/signature.events.js';
import { sourceEvents } from './source/source.events.js';

/** For the catalogue of a log. */
export const governanceEvents = [...lockEvents, ...queryEvents, ...sourceEvents, ...signatureEvents] as const;
