/** Tells the time; tests give one that stands still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const FURTHEST_EAST_MS = 14 * 3_600_000;

/** When a command is given, for the rules that refuse what is later. */
export const givenAt = (clock: Clock) => ({ today: latestToday(clock), now: clock().toISOString() });

/**
 * The latest calendar day that it is anywhere (UTC+14): a site in any time zone may record what happened on its
 * own today.
 */
export function latestToday(clock: Clock): string {
  return new Date(clock().getTime() + FURTHEST_EAST_MS).toISOString().slice(0, 10);
}
