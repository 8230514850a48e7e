import { type DomainEvent } from '#kernel';
import type { GivenPatient } from '#testing';
import type { Fixture } from './fixture.js';

/** A subject's events one by one, with the ids that the log gave to those which corrections and voids name. */
export class RecordedSubject {
  readonly #left: DomainEvent[];
  readonly #ids = new Map<string, string>();
  readonly #given: string[];

  constructor(
    readonly stream: string,
    patient: GivenPatient,
  ) {
    this.#left = patient.history.map(({ type, payload }) => ({ type, payload }));
    this.#given = patient.history.map(({ eventId }) => eventId);
  }

  get done(): boolean {
    return this.#left.length === 0;
  }

  /** Appends the next event. */
  async recordNext(fixture: Fixture, studyId: string): Promise<void> {
    const event = this.#left.shift()!;
    const { eventIds } = await fixture.record(studyId, this.stream, this.#named(event));
    this.#ids.set(this.#given.shift()!, eventIds[0]!);
  }

  #named({ type, payload }: DomainEvent): DomainEvent {
    const target = (payload as { targetEventId?: string }).targetEventId;
    return target
      ? { type, payload: { ...(payload as object), targetEventId: this.#ids.get(target) } }
      : { type, payload };
  }
}
