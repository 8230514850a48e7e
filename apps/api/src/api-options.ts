import type { QueueSettings } from '#surveillance';
import type { AccessServices } from './access/access-services.js';
import { DEFAULT_RATE_LIMITS, type RateLimits } from './http/rate-limits.js';
import type { VaultOptions } from './identity/identities.js';

/** What an API process is told by whoever starts it. */
export class ApiOptions {
  /** The product's version. */
  readonly release: string;
  /** Least level of log lines, which are JSON on stderr; `silent` for none. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where browsers find the registry, e.g. https://trials.example; cookies and forged requests are judged by it. */
  readonly publicUrl: string | undefined;
  /** Accounts and access over the same registry, where the caller has them already. */
  readonly access: AccessServices | undefined;
  /** Where identifying data are kept; without it, none are. */
  readonly vault: VaultOptions | undefined;

  /** Addresses or networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** `none` for tests and benchmarks, which send from one address what a country would. */
  readonly rateLimits: RateLimits | 'none';

  /** Where the job queues live, which administrators then see at /admin/queues. */
  readonly queues: QueueSettings | undefined;

  constructor(options: Partial<ApiOptions> = {}) {
    this.release = options.release ?? '0.0.0';
    this.publicUrl = options.publicUrl;
    this.access = options.access;
    this.vault = options.vault;
    this.queues = options.queues;
    this.trustedProxies = options.trustedProxies ?? [];
    this.rateLimits = options.rateLimits ?? DEFAULT_RATE_LIMITS;
    this.logLevel = options.logLevel ?? 'info';
  }
}
