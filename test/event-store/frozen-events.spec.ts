import { readFileSync } from 'node:fs';
import { type EventDefinition, eventCatalogue } from '#kernel';
import { eventTypes } from '#registry';

/** A payload as a log has it, and what it is read as where the type has changed since. */
interface Stored {
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
  readonly reads?: unknown;
}

const definitions: readonly EventDefinition[] = eventTypes;
const catalogue = eventCatalogue(definitions);

/*
 * A line stays as it was written, for ever: logs hold payloads like it. A type that changes gets a higher version, an
 * upcast and a line more, and `reads` in its earlier lines.
 */
const stored = readFileSync(new URL('frozen-events.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Stored => JSON.parse(line));

describe('payloads that were stored', () => {
  it('are kept for every version of every type', () => {
    const all = definitions.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => `${type} ${index + 1}`),
    );
    expect(stored.map(({ type, version }) => `${type} ${version}`).sort()).toEqual(all.sort());
  });

  it.each(stored)('of $type, version $version, are read as what they meant', (line) => {
    const { type, version, payload, reads = payload } = line;
    expect(catalogue.upcast(type, version, payload)).toEqual(reads);
    expect(catalogue.validate(type, reads)).toEqual(reads);
  });
});
