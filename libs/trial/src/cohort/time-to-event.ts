import { type KaplanMeier, kaplanMeier, orderTimes, type SurvivalData, type TimeOrder } from '#statistics';
import type { Endpoint, PatientRecord } from '../derive/patient-record.js';
import { those } from './decide.js';
import { distinct } from './fact-definition.js';
import type { Evidence } from './measured.js';
import type { Subjects } from './subjects.js';

/** How the observation of an endpoint ended, as Aalen-Johansen has it. */
export const CAUSES = { CENSORED: 0, EVENT: 1, COMPETING: 2 } as const;
type Way = keyof typeof CAUSES;
const WAYS: readonly Way[] = ['CENSORED', 'EVENT', 'COMPETING'];

/** Subjects at risk of an endpoint, with their follow-up in days; a place of each column for each subject. */
export interface Followed {
  readonly endpointId: string;
  readonly subjects: Subjects;
  /** Of `CAUSES`. */
  readonly cause: Uint8Array;
  readonly order: TimeOrder;
  /** By cause, how many observations it ended before each of the order's times, and in all. */
  readonly endedBy: readonly Uint32Array[];
  /** Competing events end the observation like a censoring; only Aalen-Johansen tells them apart. */
  readonly data: SurvivalData;
  readonly curve: KaplanMeier;
}

/** Those of the subjects who have the endpoint. */
export function followed(subjects: Subjects, endpointId: string): Followed {
  return subjects.once(keyOf(endpointId), () => follow(subjects, endpointId));
}

const keyOf = (endpointId: string) => `followed for ${endpointId}`;

function follow(all: Subjects, endpointId: string): Followed {
  const fact = `endpoint.${endpointId}.status`;
  const subjects = those(all, { fact, known: true });
  const status = all.fact(fact);
  const causeOf = Uint8Array.from(status.values, (value) => CAUSES[value as Way]);
  const days = all.column(`days to ${endpointId}`, (record) => endpointOf(record, endpointId)?.days ?? null);
  const time = new Float64Array(subjects.length);
  const cause = new Uint8Array(subjects.length);
  for (let place = 0; place < subjects.length; place += 1) {
    const row = subjects.rows[place]!;
    time[place] = days.numbers[days.codes[row]!]!;
    cause[place] = causeOf[status.codes[row]!]!;
  }
  const order = orderTimes(time);
  const data = { time, status: cause.map((code) => (code === CAUSES.EVENT ? 1 : 0)), order };
  const atRisk = {
    endpointId,
    subjects,
    cause,
    order,
    endedBy: countEnds(order, cause),
    data,
    curve: kaplanMeier(data),
  };
  // Those at risk of it are at risk of it.
  return subjects.once(keyOf(endpointId), () => atRisk);
}

/** Whose observation ended how and when, in days; any way and any time unless told otherwise. */
export interface Ending {
  readonly how?: readonly Way[];
  readonly from?: number;
  readonly upTo?: number;
  readonly before?: number;
}

/** How many observations ended so, and whose, which is looked up when somebody asks. */
export function ended(of: Followed, ending: Ending): { readonly n: number; readonly evidence: Evidence } {
  const { how, from = Number.NEGATIVE_INFINITY, upTo = Number.POSITIVE_INFINITY, before } = ending;
  const { times } = of.order;
  const start = firstFrom(times, (days) => days >= from);
  const end = firstFrom(times, (days) => days > upTo || (before !== undefined && days >= before));
  const causes = (how ?? WAYS).map((name) => CAUSES[name]);
  const endedBy = (step: number) => causes.reduce<number>((sum, cause) => sum + of.endedBy[cause]![step]!, 0);
  return {
    n: start < end ? endedBy(end) - endedBy(start) : 0,
    evidence: {
      get counted() {
        const rows = of.order.rows.subarray(of.order.starts[start], of.order.starts[Math.max(start, end)]);
        return of.subjects.pick(rows.filter((row) => causes.some((cause) => cause === of.cause[row])).sort());
      },
      among: of.subjects,
      events: (record) => eventsOf(record, of.endpointId),
    },
  };
}

/** The first of ascending times that is so, by halving; their number where none is. */
function firstFrom(times: Float64Array, isSo: (days: number) => boolean): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(times[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each cause, how many observations it ended before each of the distinct times, and in all. */
function countEnds({ rows, starts }: TimeOrder, cause: Uint8Array): Uint32Array[] {
  const counts = WAYS.map(() => new Uint32Array(starts.length));
  for (let step = 0; step + 1 < starts.length; step += 1) {
    for (const count of counts) count[step + 1] = count[step]!;
    for (let i = starts[step]!; i < starts[step + 1]!; i += 1) counts[cause[rows[i]!]!]![step + 1]! += 1;
  }
  return counts;
}

function endpointOf({ endpoints }: PatientRecord, endpointId: string): Endpoint | undefined {
  return endpoints.find((endpoint) => endpoint.id === endpointId);
}

/** The events that start and end the endpoint of a subject. */
function eventsOf(record: PatientRecord, endpointId: string): readonly string[] {
  const endpoint = endpointOf(record, endpointId);
  if (!endpoint) return [];
  return distinct([endpoint.startEventId, ...(endpoint.endEventId ? [endpoint.endEventId] : [])]);
}
