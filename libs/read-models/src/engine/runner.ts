import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engine.js';
import type { Projection } from './projection.js';
import { type ProjectorOptions, StudyProjector } from './study-projector.js';

export interface RunnerOptions extends ProjectorOptions {
  /** Shortest and longest wait between looks at the heads of the logs, ms. */
  pollMs?: { min: number; max: number };
  /** Studies projected at the same time; each takes up to two connections. */
  concurrency?: number;
  /** Told of failures that are tried again. */
  onError?: (error: unknown, place: { projection: string; studyId?: string }) => void;
}

interface Lane {
  readonly projection: Projection;
  readonly studyId: string;
  readonly projector: StudyProjector;
  running: Promise<void> | undefined;
  /** Hinted while it ran. */
  again: boolean;
  failures: number;
  notBefore: number;
  /** When it last had its turn. */
  begun: number;
}

/** Pages after which a study lets others have its place. */
const PAGES_PER_TURN = 20;

/** How long a projection rests that nothing of the last page concerned, so that the others have the database. */
const REST_MS = 20;

const RETRY_MS = [20, 100, 500, 2000];

/**
 * Keeps the read models up with the logs. Any number of runners, in any number of processes, share the work:
 * each claims a study for one transaction at a time.
 */
export class ProjectionRunner {
  readonly #engine: Engine;
  readonly #options: Required<RunnerOptions>;
  readonly #lanes = new Map<string, Lane>();
  #loop: Promise<void> | undefined;
  #stop: AbortController | undefined;
  #running = 0;

  constructor(engine: Engine, options: RunnerOptions = {}) {
    this.#engine = engine;
    this.#options = {
      pollMs: { min: 5, max: 50 },
      concurrency: 4,
      pageSize: 1000,
      claimTimeoutMs: 15_000,
      onError: () => {},
      ...options,
    };
  }

  /** Begins to look for new events. */
  start(): void {
    if (this.#loop) return;
    this.#stop = new AbortController();
    this.#loop = this.#run(this.#stop.signal);
  }

  /** Resolves when what is being projected is committed. */
  async stop(): Promise<void> {
    this.#stop?.abort();
    await this.#loop;
    await Promise.all([...this.#lanes.values()].map((lane) => lane.running));
    this.#loop = undefined;
  }

  /** Says that a study has new events, as the process that appended them knows without looking. */
  hint(studyId: string): void {
    if (!this.#loop || studyId.startsWith('$')) return;
    for (const projection of this.#engine.projections) this.#begin(this.#lane(projection, studyId));
  }

  /** Projects until everything that is recorded now is projected, by this runner or by others. */
  async drain(studyId?: string): Promise<void> {
    for (const projection of this.#engine.projections) {
      for (;;) {
        const behind = (await this.#behind(projection)).filter((study) => !studyId || study === studyId);
        if (behind.length === 0) break;
        for (const study of behind) {
          const lane = this.#lane(projection, study);
          await lane.running;
          const step = await lane.projector.step();
          if (step.status === 'unreleased')
            throw new Error(`${projection.name} has no release of this version`);
          if (step.status === 'busy') await sleep(this.#options.pollMs.min);
        }
      }
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { min, max } = this.#options.pollMs;
    let wait = min;
    while (!signal.aborted) {
      const found = await this.#look().catch((error: unknown) => {
        this.#options.onError(error, { projection: '*' });
        return 'failed' as const;
      });
      wait = found === 'failed' ? 1000 : found ? min : Math.min(wait * 2, max);
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  }

  /** Starts what is behind. Returns whether anything was. */
  async #look(): Promise<boolean> {
    let found = false;
    for (const projection of this.#engine.projections) {
      const studies = await this.#behind(projection);
      found ||= studies.length > 0;
      const lanes = studies.map((studyId) => this.#lane(projection, studyId));
      for (const lane of lanes.sort((a, b) => a.begun - b.begun)) this.#begin(lane);
    }
    return found;
  }

  async #behind(projection: Projection): Promise<string[]> {
    const { rows } = await this.#engine.pool.query({
      name: `behind ${projection.name}`,
      text: `select l.study_id from log.study_log l
        left join registry.${projection.name}_checkpoint c on c.study_id = l.study_id
        where l.study_id not like '$%' and l.head > coalesce(c.position, 0) order by l.study_id`,
      rowMode: 'array',
    });
    return (rows as unknown as [string][]).map(([studyId]) => studyId);
  }

  #lane(projection: Projection, studyId: string): Lane {
    const key = `${projection.name}/${studyId}`;
    const known = this.#lanes.get(key);
    if (known) return known;
    const projector = new StudyProjector(this.#engine, projection, studyId, this.#options);
    const lane = {
      projection,
      studyId,
      projector,
      running: undefined,
      again: false,
      failures: 0,
      notBefore: 0,
      begun: 0,
    };
    this.#lanes.set(key, lane);
    return lane;
  }

  #begin(lane: Lane): void {
    lane.again = true;
    if (lane.running || this.#running >= this.#options.concurrency || Date.now() < lane.notBefore) return;
    this.#running += 1;
    lane.begun = performance.now();
    lane.running = this.#project(lane).finally(() => {
      this.#running -= 1;
      lane.running = undefined;
    });
  }

  async #project(lane: Lane): Promise<void> {
    try {
      for (let page = 0; page < PAGES_PER_TURN && !this.#stop?.signal.aborted; page += 1) {
        lane.again = false;
        const step = await lane.projector.step();
        lane.failures = 0;
        if (step.status === 'projected' && step.passedBy) {
          lane.notBefore = Date.now() + REST_MS;
          break;
        }
        if (step.status !== 'projected' && !(lane.again && step.status === 'idle')) break;
      }
    } catch (error) {
      lane.notBefore = Date.now() + RETRY_MS[Math.min(lane.failures, RETRY_MS.length - 1)]!;
      lane.failures += 1;
      this.#options.onError(error, { projection: lane.projection.name, studyId: lane.studyId });
    }
  }
}
