import { DEFAULT_RATE_LIMITS, type RateLimits } from './rate-limits.js';

/** How the registry is reached. */
export interface HttpOptions {
  readonly publicUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly rateLimits: RateLimits;
}

const VARIABLES = {
  perAddress: 'ANAMNESIS_REQUESTS_PER_ADDRESS',
  perCredential: 'ANAMNESIS_REQUESTS_PER_CREDENTIAL',
  logins: 'ANAMNESIS_LOGINS_PER_ADDRESS',
} as const satisfies Record<keyof RateLimits, string>;

/**
 * What the environment says of it: ANAMNESIS_PUBLIC_URL, ANAMNESIS_TRUSTED_PROXIES (addresses or networks, with commas
 * between them, whose X-Forwarded-For is believed) and the requests a minute that are answered. Throws a RangeError
 * that names the variable.
 */
export function httpOptions(environment: Readonly<Record<string, string | undefined>>): HttpOptions {
  const rates = Object.entries(VARIABLES).flatMap(([name, variable]) => {
    const text = environment[variable];
    if (!text) return [];
    if (!/^[1-9]\d{0,6}$/.test(text)) throw new RangeError(`${variable} must be a whole number from 1`);
    return [[name, Number(text)]];
  });
  const proxies = (environment.ANAMNESIS_TRUSTED_PROXIES ?? '').split(',').map((proxy) => proxy.trim());
  return {
    publicUrl: environment.ANAMNESIS_PUBLIC_URL,
    trustedProxies: proxies.filter((proxy) => proxy !== ''),
    rateLimits: { ...DEFAULT_RATE_LIMITS, ...Object.fromEntries(rates) },
  };
}
