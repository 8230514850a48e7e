import type { EventStore } from '#event-store';
import type { TimeMachine } from '#read-models';
import type { Clock } from '../clock.js';
import type { Commands } from '../commands.js';
import type { Studies } from '../studies.js';
import { Comparisons } from './comparisons.js';
import { DataCuts } from './data-cuts.js';
import { type MomentAsked, Moments } from './moments.js';
import { Past } from './past.js';
import { PastCohorts } from './past-cohorts.js';
import { type Replay, replay } from './replay.js';

export interface TimeTravelParts {
  readonly store: EventStore;
  readonly machine: TimeMachine;
  readonly commands: Commands;
  readonly studies: Studies;
  readonly clock: Clock;
}

/** Everything that reads a study otherwise than as it is now. */
export class TimeTravel {
  readonly past: Past;
  readonly cuts: DataCuts;
  readonly comparisons: Comparisons;
  readonly #store: EventStore;
  readonly #moments: Moments;

  constructor({ store, machine, commands, studies, clock }: TimeTravelParts) {
    const moments = new Moments(store, studies, clock);
    const cohorts = new PastCohorts(machine);
    this.#store = store;
    this.#moments = moments;
    this.past = new Past({ store, moments, cohorts });
    this.cuts = new DataCuts({ store, commands, studies, moments, cohorts });
    this.comparisons = new Comparisons({ store, moments, cohorts });
  }

  /** A subject's record event by event. Throws PATIENT_UNKNOWN. */
  replay(studyId: string, patientId: string, asked: MomentAsked = {}): Promise<Replay> {
    return replay({ store: this.#store, moments: this.#moments }, studyId, patientId, asked);
  }
}
