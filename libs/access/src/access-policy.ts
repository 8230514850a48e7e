/** The numbers that access obeys, in one place. Durations are milliseconds. */
export interface AccessPolicy {
  /** Failed logins in a row after which an account is locked, and for how long. */
  readonly lockAfterFailures: number;
  readonly lockMs: number;
  /** A session ends when it was not used for so long, and in any case after so long. */
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** How long an invitation can be taken up. */
  readonly invitationMs: number;
  /** How long somebody may take to log in at the OpenID provider. */
  readonly oidcLoginMs: number;
  /** Days that an API token may be valid, at most. */
  readonly tokenDays: number;
  readonly recoveryCodes: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * NIST SP 800-63B (AAL2): 15 to 30 minutes of inactivity, 12 hours at most; lockout as in ASVS 4.0 2.2.1.
 */
export const DEFAULT_POLICY: AccessPolicy = {
  lockAfterFailures: 5,
  lockMs: 15 * MINUTE,
  idleMs: 15 * MINUTE,
  absoluteMs: 12 * 60 * MINUTE,
  invitationMs: 7 * DAY,
  oidcLoginMs: 10 * MINUTE,
  tokenDays: 366,
  recoveryCodes: 10,
};

/** What the environment may set: the name of the variable, its unit in the policy's, and its least value. */
const VARIABLES: readonly [variable: string, field: keyof AccessPolicy, unit: number][] = [
  ['ANAMNESIS_LOCK_AFTER_FAILURES', 'lockAfterFailures', 1],
  ['ANAMNESIS_LOCK_MINUTES', 'lockMs', MINUTE],
  ['ANAMNESIS_IDLE_MINUTES', 'idleMs', MINUTE],
  ['ANAMNESIS_SESSION_HOURS', 'absoluteMs', 60 * MINUTE],
  ['ANAMNESIS_INVITATION_DAYS', 'invitationMs', DAY],
  ['ANAMNESIS_TOKEN_DAYS', 'tokenDays', 1],
];

/** The policy with what an environment sets. Throws a RangeError that names the variable. */
export function accessPolicy(environment: Readonly<Record<string, string | undefined>> = {}): AccessPolicy {
  const set = VARIABLES.flatMap(([variable, field, unit]) => {
    const text = environment[variable];
    if (text === undefined || text === '') return [];
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new RangeError(`${variable} must be a whole number from 1`);
    return [[field, Number(text) * unit]];
  });
  return { ...DEFAULT_POLICY, ...Object.fromEntries(set) };
}
