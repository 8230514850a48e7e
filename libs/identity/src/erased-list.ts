import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const Entry = z.object({
  registry: z.string(),
  eventId: z.uuid(),
  studyId: z.string(),
  patientId: z.string(),
});

/** An erasure: in which registry, the event that decided it, and whose data it took. */
export type Erasure = z.infer<typeof Entry>;

/**
 * The erasures once more, in a file outside the database: a dump that is older than an erasure brings back neither
 * the data for long nor a way to forget that they were erased. One line of JSON each; it names subjects by number.
 */
export class ErasedList {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds an erasure, on disk when this returns. One that is there already is not added again. */
  add({ registry, eventId, studyId, patientId }: Erasure): void {
    if (this.of(registry).some((known) => known.eventId === eventId)) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    const file = openSync(this.#file, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ registry, eventId, studyId, patientId })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** The erasures of a registry; others may keep theirs in the same file. Throws an Error that names a line that is none. */
  of(registry: string): Erasure[] {
    return this.#all().filter((erasure) => erasure.registry === registry);
  }

  #all(): Erasure[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n');
    return lines.flatMap((line, at) => {
      if (line === '') return [];
      try {
        return [Entry.parse(JSON.parse(line))];
      } catch {
        throw new Error(`${this.#file}: line ${at + 1} is not an erasure`);
      }
    });
  }
}
