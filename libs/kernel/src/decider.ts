/**
 * The three functions of an aggregate. `decide` answers a command with the events it causes, or throws a
 * DomainError; `evolve` folds one event into the state. Both are pure.
 */
export interface Decider<State, Command, Event, Recorded extends Event = Event> {
  readonly initial: State;
  decide(state: State, command: Command): Event[];
  evolve(state: State, event: Recorded): State;
}
