import type { z } from 'zod';
import { type Decider, DomainError, type RecordedEvent } from '#kernel';
import { type Done, doneBy, GOVERNANCE } from '../done.js';
import {
  QueryAnswered,
  QueryCancelled,
  QueryClosed,
  type QueryEvent,
  QueryOpened,
  QueryReopened,
} from './query.events.js';

export const QUERY_STATES = ['OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'] as const;
export type QueryStatus = (typeof QUERY_STATES)[number];

/** A step in the history of a query, in the words of whoever took it. */
export interface QueryStep extends Done {
  readonly step: 'OPENED' | 'ANSWERED' | 'CLOSED' | 'RE_OPENED' | 'CANCELLED';
  readonly text: string;
}

export interface DataQuery {
  readonly queryId: string;
  readonly siteId: string;
  readonly eventId: string | null;
  readonly field: string | null;
  readonly text: string;
  readonly check: string | null;
  /** What its check saw last. */
  readonly seen: string | null;
  readonly state: QueryStatus;
  readonly steps: readonly QueryStep[];
}

/** A subject's queries, by id, in the order of opening. */
export type QueryState = ReadonlyMap<string, DataQuery>;

type Opened = z.infer<typeof QueryOpened.schema>;

export type QueryCommand =
  | { readonly name: 'open'; readonly query: Opened }
  | { readonly name: 're-open'; readonly queryId: string; readonly text: string; readonly seen?: string }
  | { readonly name: 'answer' | 'close' | 'cancel'; readonly queryId: string; readonly text: string };

/** The stream has other events too, which it passes over. Throws QUERY_UNKNOWN, QUERY_NOT_OPEN, QUERY_NOT_ANSWERED, QUERY_STILL_OPEN. */
export const queryDecider: Decider<QueryState, QueryCommand, QueryEvent, RecordedEvent<QueryEvent>> = {
  initial: new Map(),
  decide(state, command) {
    if (command.name === 'open') return state.has(command.query.queryId) ? [] : [QueryOpened(command.query)];
    const query = state.get(command.queryId);
    if (!query) {
      const { queryId } = command;
      throw new DomainError('QUERY_UNKNOWN', `the subject has no query ${queryId}`, { queryId });
    }
    return [step(query, command)];
  },
  evolve: (state, event) => evolve(state, event),
};

function step(query: DataQuery, command: Exclude<QueryCommand, { name: 'open' }>): QueryEvent {
  const { queryId, text } = command;
  switch (command.name) {
    case 'answer':
      if (query.state !== 'OPEN') refuse('QUERY_NOT_OPEN', query);
      return QueryAnswered({ queryId, text });
    case 'close':
      if (query.state !== 'ANSWERED') refuse('QUERY_NOT_ANSWERED', query);
      return QueryClosed({ queryId, text });
    case 'cancel':
      if (query.state !== 'OPEN' && query.state !== 'ANSWERED') refuse('QUERY_NOT_OPEN', query);
      return QueryCancelled({ queryId, text });
    case 're-open':
      if (query.state === 'OPEN') refuse('QUERY_STILL_OPEN', query);
      return QueryReopened({ queryId, text, seen: command.seen ?? query.seen });
  }
}

function refuse(code: string, { queryId, state }: DataQuery): never {
  throw new DomainError(code, `query ${queryId} is ${state.toLowerCase()}`, { queryId, state });
}

function evolve(state: QueryState, event: RecordedEvent<QueryEvent>): QueryState {
  if (event.type === 'query.opened') {
    const query = { ...event.payload, state: 'OPEN' as const, steps: [toStep('OPENED', event)] };
    return new Map(state).set(query.queryId, query);
  }
  const change = changeOf(event);
  const before = change && state.get(event.payload.queryId);
  if (!before) return state;
  const steps = [...before.steps, toStep(change.step, event)];
  return new Map(state).set(before.queryId, { ...before, ...change.fields, steps });
}

function changeOf(event: RecordedEvent<QueryEvent>) {
  switch (event.type) {
    case 'query.answered':
      return { step: 'ANSWERED', fields: { state: 'ANSWERED' } } as const;
    case 'query.closed':
      return { step: 'CLOSED', fields: { state: 'CLOSED' } } as const;
    case 'query.cancelled':
      return { step: 'CANCELLED', fields: { state: 'CANCELLED' } } as const;
    case 'query.re-opened':
      return { step: 'RE_OPENED', fields: { state: 'OPEN', seen: event.payload.seen } } as const;
    default:
      return undefined;
  }
}

const toStep = (name: QueryStep['step'], event: RecordedEvent<QueryEvent>): QueryStep => ({
  step: name,
  text: event.payload.text,
  ...doneBy(event),
});

/** Whether the registry itself took a query's last step. */
export const settledByCheck = ({ steps }: DataQuery): boolean => steps.at(-1)?.role === GOVERNANCE.actingRole;

/** The event by which a check that is satisfied closes its query, answered or not. */
export const resolvedByCheck = (queryId: string, text: string): QueryEvent => QueryClosed({ queryId, text });

/** Folds a governance stream's queries. */
export const foldQueries = (events: readonly RecordedEvent[]): QueryState =>
  events.reduce(
    (state, event) => queryDecider.evolve(state, event as RecordedEvent<QueryEvent>),
    queryDecider.initial,
  );
