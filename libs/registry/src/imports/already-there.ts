import { EVENT_OF_COMMAND } from '#interop';
import { effectiveFacts, type HistoryEvent, type PatientCommand } from '#trial';

interface Recorded {
  readonly type: string;
  readonly payload: unknown;
  readonly eventId: string;
}

/**
 * The event that says already what a command asks for: as it was recorded first, or as it stands corrected now. So a
 * fact that somebody corrected or voided since is not recorded again by the file that had it wrong. Each event answers
 * for one row: `claimed` are those that do already.
 */
export function alreadyThere(
  history: readonly HistoryEvent[],
  command: PatientCommand,
  claimed: ReadonlySet<string>,
): string | undefined {
  const says = (event: Recorded) => !claimed.has(event.eventId) && saysSame(event, command);
  return (history.find(says) ?? effectiveFacts(history).find(says))?.eventId;
}

/** Whether an event says what a command asks for. */
export function saysSame(event: Recorded, command: PatientCommand): boolean {
  const wanted = wantedOf(command);
  return event.type === wanted.type && covers(event.payload, wanted.payload);
}

function wantedOf({ name, data }: PatientCommand): { type: string; payload: unknown } {
  const type = EVENT_OF_COMMAND[name];
  if (name !== 'correct-event') return { type, payload: data };
  const { changes, payload, ...others } = data;
  return { type, payload: { ...others, payload: payload ?? changes } };
}

/** Whether a value has everything that another one asks for; null asks for nothing to be there. */
function covers(value: unknown, wanted: unknown): boolean {
  if (wanted === null || wanted === undefined) return value === null || value === undefined;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((member, at) => covers(value[at], member))
    );
  }
  if (typeof wanted !== 'object') return value === wanted;
  if (value === null || typeof value !== 'object') return false;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([name, member]) => covers(members[name], member));
}
