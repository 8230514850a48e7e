import {
  foldQueries,
  foldSignatures,
  governanceStream,
  governedBy,
  type QueryState,
  type SignatureState,
} from '#governance';
import type { RecordedEvent } from '#kernel';
import type { Projection } from '../engine/projection.js';
import { dataQuery } from './data-query.table.js';
import { signature } from './signature.table.js';

/** What was said about a subject's data. */
export interface Governed {
  readonly queries: QueryState;
  readonly signatures: SignatureState;
}

/** Queries and signatures, for lists over a whole study. */
export const governance: Projection<Governed> = {
  name: 'governance',
  version: 1,
  tables: [dataQuery, signature],
  streams: governanceStream(''),
  subjectOf: governedBy,
  streamOf: governanceStream,
  rulesOf: () => null,
  derive(_, history) {
    // A projection sees no actors and instants; the folds only carry them along.
    const events = history as unknown as readonly RecordedEvent[];
    return { queries: foldQueries(events), signatures: foldSignatures(events) };
  },
};
