/** What an API process is told by whoever starts it. */
export class ApiOptions {
  /** The product's version. */
  readonly release: string;
  /** Least level of log lines, which are JSON on stderr; `silent` for none. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';

  constructor(options: Partial<ApiOptions> = {}) {
    this.release = options.release ?? '0.0.0';
    this.logLevel = options.logLevel ?? 'info';
  }
}
