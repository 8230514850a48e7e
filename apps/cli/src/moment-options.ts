import type { Command } from 'commander';
import { MomentQuery, validate } from '#contracts';
import { asksForPast, type MomentAsked } from '#registry';

/** What a command line says of the view it asks for. */
export interface MomentOptions {
  knownAt?: string;
  asOf?: string;
  criteria?: string;
  cut?: string;
}

/** Gives a command the options of the time machine. */
export function withMoment(command: Command): Command {
  return command
    .option('--known-at <moment>', 'what was known then: a position or an instant (2026-03-01T12:00:00Z)')
    .option('--as-of <date>', 'leave out what happened after this date')
    .option('--criteria <rules>', 'other criteria, e.g. recist-1.1 or risk:nih-2002,response:recist-1.1')
    .option('--cut <name>', 'the view of a data cut');
}

/** The view asked for; undefined for the present by the protocol. Throws VALIDATION_FAILED. */
export function momentOf({ knownAt, asOf, criteria, cut }: MomentOptions): MomentAsked | undefined {
  const asked = validate(MomentQuery, { knownAt, asOf, criteria, cut });
  return asksForPast(asked) ? asked : undefined;
}
