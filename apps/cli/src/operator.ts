import { userInfo } from 'node:os';

/** Who works at the command line, by the name of the operating system. */
export function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in a container that runs as an arbitrary uid.
    return 'operator';
  }
}

/** Under what a command line's events are recorded. */
export const operator = () => ({ actor: operatorName(), actingRole: 'operator' }) as const;
