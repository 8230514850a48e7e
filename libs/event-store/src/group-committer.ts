/** A request waiting for its batch. */
interface Waiting<Request, Outcome> {
  readonly request: Request;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** What the committer has to know of a request. */
export interface Committable {
  readonly studyId: string;
  readonly stream: string;
  readonly commandId: string;
  readonly events: { readonly length: number };
}

export interface CommitterOptions<Request, Outcome> {
  /** Writes requests of one study in one transaction, all of them or, by throwing, none. */
  write(studyId: string, batch: readonly Request[]): Promise<Outcome[]>;
  /** Whether an error of `write` may be the fault of one request, so that its neighbours deserve another try. */
  isFaultOfOne(error: unknown): boolean;
  /** At most so many requests in a batch. */
  maxRequests?: number;
  /** At most so many events in a batch, unless its first request alone has more. */
  maxEvents?: number;
  /** At most so many batches of a study on their way; 2 lets one be encoded while the other is written. */
  maxInFlight?: number;
}

/** A study's requests: those that wait, and the streams and commands of those on their way. */
interface Lane<Request, Outcome> {
  waiting: Waiting<Request, Outcome>[];
  inFlight: number;
  scheduled: boolean;
  readonly busy: Set<string>;
}

/** Below so many, splitting what waits into two batches costs more than it overlaps. */
const WORTH_SPLITTING = 16;

/**
 * Gathers requests while the study's last transaction is in flight and writes them by the next one. Studies do
 * not wait for each other. A stream and a command id have at most one request on its way; later ones keep
 * their order and wait.
 */
export class GroupCommitter<Request extends Committable, Outcome> {
  readonly #lanes = new Map<string, Lane<Request, Outcome>>();
  readonly #options: Required<CommitterOptions<Request, Outcome>>;

  constructor(options: CommitterOptions<Request, Outcome>) {
    this.#options = { maxRequests: 256, maxEvents: 2048, maxInFlight: 2, ...options };
  }

  /** Resolves when the request's transaction is committed; rejects with the error that kept it out. */
  submit(request: Request): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const { studyId } = request;
      const lane = this.#lanes.get(studyId) ?? {
        waiting: [],
        inFlight: 0,
        scheduled: false,
        busy: new Set(),
      };
      this.#lanes.set(studyId, lane);
      lane.waiting.push({ request, resolve, reject });
      this.#schedule(studyId, lane);
    });
  }

  /** After the pending callbacks, so that requests of the same moment share a batch. */
  #schedule(studyId: string, lane: Lane<Request, Outcome>): void {
    if (lane.scheduled) return;
    lane.scheduled = true;
    setImmediate(() => {
      lane.scheduled = false;
      this.#dispatch(studyId, lane);
    });
  }

  #dispatch(studyId: string, lane: Lane<Request, Outcome>): void {
    const splits = this.#options.maxInFlight - lane.inFlight;
    for (let left = splits; left > 0; left -= 1) {
      // Without company a batch takes all there is; otherwise only one worth the call of its own.
      if (lane.inFlight > 0 && lane.waiting.length < WORTH_SPLITTING / 2) return;
      const share = lane.waiting.length >= WORTH_SPLITTING ? Math.ceil(lane.waiting.length / left) : Infinity;
      const batch = this.#take(lane, share);
      if (batch.length === 0) return;
      void this.#send(studyId, lane, batch);
    }
  }

  async #send(
    studyId: string,
    lane: Lane<Request, Outcome>,
    batch: readonly Waiting<Request, Outcome>[],
  ): Promise<void> {
    lane.inFlight += 1;
    await this.#write(studyId, batch);
    lane.inFlight -= 1;
    for (const { request } of batch) for (const key of keysOf(request)) lane.busy.delete(key);
    if (lane.waiting.length > 0) this.#schedule(studyId, lane);
    else if (lane.inFlight === 0 && !lane.scheduled) this.#lanes.delete(studyId);
  }

  /** Removes the next batch from those that wait. */
  #take(lane: Lane<Request, Outcome>, share: number): Waiting<Request, Outcome>[] {
    const maxRequests = Math.min(share, this.#options.maxRequests);
    const passedBy = new Set<string>();
    const batch: Waiting<Request, Outcome>[] = [];
    const later: Waiting<Request, Outcome>[] = [];
    let events = 0;
    for (const waiting of lane.waiting) {
      const keys = keysOf(waiting.request);
      const size = events + waiting.request.events.length;
      const full = batch.length >= maxRequests || (batch.length > 0 && size > this.#options.maxEvents);
      if (full || keys.some((key) => lane.busy.has(key) || passedBy.has(key))) {
        later.push(waiting);
        if (!full) for (const key of keys) passedBy.add(key);
      } else {
        batch.push(waiting);
        for (const key of keys) lane.busy.add(key);
        events = size;
      }
    }
    lane.waiting = later;
    return batch;
  }

  /** Writes a batch; when it fails for one request's fault, each half again, down to the culprit. */
  async #write(studyId: string, batch: readonly Waiting<Request, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#options.write(
        studyId,
        batch.map(({ request }) => request),
      );
      batch.forEach(({ resolve }, index) => {
        resolve(outcomes[index]!);
      });
    } catch (error) {
      if (batch.length === 1 || !this.#options.isFaultOfOne(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const middle = batch.length >> 1;
      await this.#write(studyId, batch.slice(0, middle));
      await this.#write(studyId, batch.slice(middle));
    }
  }
}

/** What may be on its way only once: the request's stream and its command id. */
const keysOf = ({ stream, commandId }: Committable): string[] => [`s:${stream}`, `c:${commandId}`];
