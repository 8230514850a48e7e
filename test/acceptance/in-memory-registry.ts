import { v5 } from 'uuid';
import {
  type DerivationOptions,
  derivePatient,
  type HistoryEvent,
  type PatientCommand,
  type PatientRecord,
  patientDecider,
  type Study,
  type StudyCommand,
  studyDecider,
} from '#trial';

const EVENTS = '6f0c2f1e-6a34-5a53-8a5b-0f7f6f1f6d11';

/** The registry without a log: the real deciders over histories in memory, events numbered as they come. */
export class InMemoryRegistry {
  #study: Study | null = studyDecider.initial;
  readonly #histories = new Map<string, HistoryEvent[]>();
  #position = 0;

  get study(): Study {
    if (!this.#study) throw new Error('no study is registered');
    return this.#study;
  }

  async recordStudy(_studyId: string, command: StudyCommand): Promise<{ eventIds: string[] }> {
    const events = studyDecider.decide(this.#study, command);
    for (const event of events) this.#study = studyDecider.evolve(this.#study, event);
    return { eventIds: events.map(() => this.#eventId()) };
  }

  async recordPatient(
    _studyId: string,
    patientId: string,
    command: PatientCommand,
  ): Promise<{ eventIds: string[] }> {
    const history = this.#histories.get(patientId) ?? [];
    this.#histories.set(patientId, history);
    const events = patientDecider(this.study).decide(history, command);
    const recorded = events.map((event) => ({
      ...event,
      eventId: this.#eventId(),
      position: this.#position,
    }));
    history.push(...recorded);
    return { eventIds: recorded.map(({ eventId }) => eventId) };
  }

  history(patientId: string): readonly HistoryEvent[] {
    return this.#histories.get(patientId) ?? [];
  }

  records(options: DerivationOptions = {}): PatientRecord[] {
    return [...this.#histories].flatMap(
      ([patientId, history]) => derivePatient(patientId, history, this.study.protocol, options) ?? [],
    );
  }

  #eventId(): string {
    this.#position += 1;
    return v5(String(this.#position), EVENTS);
  }
}
