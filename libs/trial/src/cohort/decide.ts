import type { PatientRecord } from '../derive/patient-record.js';
import { holds, type Where } from '../where.js';
import { EVERYBODY } from './conditions.js';
import { type Subjects, subjectsOf } from './subjects.js';

/** What a condition makes of subjects: of whom it holds, of whom the record does not tell, of whom it does not hold. */
interface Decision {
  readonly yes: Part;
  readonly unknown: Part;
  readonly no: Part;
}

/** A part of some subjects: how many, and who, which is looked up when somebody asks. */
interface Part {
  readonly n: number;
  readonly subjects: Subjects;
}

function part(n: number, find: () => Subjects): Part {
  let found: Subjects | undefined;
  return {
    n,
    get subjects() {
      found ??= find();
      return found;
    },
  };
}

/** Subjects of parts that have nobody in common. */
function union(...parts: Part[]): Part {
  const [first, ...others] = parts.filter(({ n }) => n > 0);
  if (!first) return parts[0]!;
  if (others.length === 0) return first;
  const n = others.reduce((sum, other) => sum + other.n, first.n);
  return part(n, () => first.subjects.with(others.map(({ subjects }) => subjects)));
}

/** Decides a condition for each of the subjects, by Kleene's logic. */
export function decided(subjects: Subjects, where: Where): Decision {
  return subjects.once(`where ${JSON.stringify(where)}`, () => decide(subjects, where));
}

function decide(subjects: Subjects, where: Where): Decision {
  const nobody = part(0, () => subjects.pick([]));
  const everybody = { yes: part(subjects.length, () => subjects), unknown: nobody, no: nobody };
  if (subjects.length === 0) return everybody;
  if ('fact' in where) return decideOne(subjects, where);
  if ('not' in where) return opposite(decided(subjects, where.not));
  if ('any' in where) return opposite(decide(subjects, { all: where.any.map((each) => ({ not: each })) }));
  return where.all.reduce(narrow, everybody);
}

/** A condition and another. What the other is of those is kept with them, so conditions that begin alike share it. */
function narrow({ yes, unknown, no }: Decision, other: Where): Decision {
  const ofYes = decided(yes.subjects, other);
  const ofUnknown = decided(unknown.subjects, other);
  return {
    yes: ofYes.yes,
    unknown: union(ofYes.unknown, ofUnknown.yes, ofUnknown.unknown),
    no: union(no, ofYes.no, ofUnknown.no),
  };
}

const opposite = ({ yes, unknown, no }: Decision): Decision => ({ yes: no, unknown, no: yes });

const YES = 0;
const UNKNOWN = 1;
const NO = 2;

/** A condition on one fact is decided once for each of its values. */
function decideOne(subjects: Subjects, where: Extract<Where, { fact: string }>): Decision {
  const { codes, values } = subjects.fact(where.fact);
  const tally = subjects.tally(where.fact);
  const verdicts = new Uint8Array(tally.length);
  const counts = new Uint32Array(3);
  for (let code = 0; code < tally.length; code += 1) {
    const held = holds(where, { [where.fact]: values[code] });
    verdicts[code] = held === null ? UNKNOWN : held ? YES : NO;
    counts[verdicts[code]!]! += tally[code]!;
  }
  const those = (verdict: number) =>
    part(counts[verdict]!, () => {
      const places = new Int32Array(counts[verdict]!);
      for (let place = 0, next = 0; next < places.length; place += 1) {
        if (verdicts[codes[subjects.rows[place]!]!] === verdict) places[next++] = place;
      }
      return subjects.pick(places);
    });
  return { yes: those(YES), unknown: those(UNKNOWN), no: those(NO) };
}

/** Those of whom a condition is known to hold. */
export function those(subjects: Subjects, where: Where): Subjects {
  return decided(subjects, where).yes.subjects;
}

/** Records as subjects, ordered by subject number, those that a condition leaves out left out. */
export function toSubjects(records: readonly PatientRecord[], where: Where = EVERYBODY): Subjects {
  const all = subjectsOf(records);
  // Readers ask for any number of conditions, so what they decide is not kept with the whole.
  return where === EVERYBODY ? all : those(all.afresh(), where);
}
