import { type AccessEvent, Exported, LoginFailed, Refused, SensitiveRead } from '#access';
import { type EventStore, newId, REGISTRY } from '#event-store';
import type { Author } from './accounts.js';

const WINDOW_MS = 60_000;
const MOST_WINDOWS = 2_000;

type Counted<E> = E extends { payload: infer P } ? Omit<P, 'count'> : never;
type Payload<D extends (...args: never[]) => unknown> = Counted<ReturnType<D>>;

interface Window {
  count: number;
  readonly timer: NodeJS.Timeout;
  readonly write: (count: number) => Promise<void>;
}

/**
 * Who came, what was refused and what left the registry, on its log. What anybody can repeat at will - a failed
 * login, a refusal - is written at once the first time and then once a minute with its count, so that the log can't
 * be flooded and nothing goes uncounted.
 */
export class AccessLog {
  readonly #windows = new Map<string, Window>();
  readonly #pending = new Set<Promise<void>>();

  constructor(
    private readonly store: EventStore,
    private readonly onError: (error: unknown) => void = () => {},
  ) {}

  /** Records an event of an account; null where it is not known whose. */
  async record(
    accountId: string | null,
    event: AccessEvent,
    author: Author,
    reason: string | null = null,
  ): Promise<void> {
    const { actor, actingRole, correlationId } = author;
    await this.store.append({
      studyId: REGISTRY,
      stream: accountId === null ? 'access' : `access/${accountId}`,
      commandId: newId(),
      actor,
      actingRole,
      correlationId,
      reason,
      events: [event],
    });
  }

  /** What left the registry as a file, and what for. */
  exported(author: Author, payload: Parameters<typeof Exported>[0], purpose?: string): Promise<void> {
    return this.record(author.actor, Exported(payload), author, purpose);
  }

  /** A look at what few may see. Waits until it is recorded: what can't be logged must not be shown. */
  async sensitiveRead(author: Author, payload: Payload<typeof SensitiveRead>): Promise<void> {
    await this.record(author.actor, SensitiveRead({ ...payload, count: 1 }), author);
  }

  /** A refusal; does not wait. */
  refused(accountId: string | null, payload: Payload<typeof Refused>, author: Author): void {
    const write = (count: number) => this.record(accountId, Refused({ ...payload, count }), author);
    const { route, action, studyId, code, method } = payload;
    this.#count(['refused', accountId, method, route, action, studyId, code], write);
  }

  /** A failed login; does not wait, so that its time tells nothing. */
  loginFailed(payload: Payload<typeof LoginFailed>, author: Author): void {
    const write = (count: number) =>
      this.record(payload.accountId, LoginFailed({ ...payload, count }), author);
    this.#count(['login-failed', payload.accountId, payload.why], write);
  }

  /** Writes what was only counted so far. Call it before the store's connections end. */
  async flush(): Promise<void> {
    for (const key of [...this.#windows.keys()]) this.#close(key);
    await Promise.all(this.#pending);
  }

  #count(parts: readonly unknown[], write: (count: number) => Promise<void>): void {
    const key = JSON.stringify(parts);
    const window = this.#windows.get(key);
    if (window) {
      window.count += 1;
      return;
    }
    // So many different refusals in a minute are an attack on the memory: the oldest is written early.
    if (this.#windows.size >= MOST_WINDOWS) this.#close(this.#windows.keys().next().value!);
    const timer = setTimeout(() => this.#close(key), WINDOW_MS).unref();
    this.#windows.set(key, { count: 0, timer, write });
    this.#write(write, 1);
  }

  #close(key: string): void {
    const window = this.#windows.get(key);
    if (!window) return;
    clearTimeout(window.timer);
    this.#windows.delete(key);
    if (window.count > 0) this.#write(window.write, window.count);
  }

  #write(write: (count: number) => Promise<void>, count: number): void {
    const done: Promise<void> = write(count)
      .catch(this.onError)
      .finally(() => this.#pending.delete(done));
    this.#pending.add(done);
  }
}
