import type { z } from 'zod';
import { DomainError } from '#kernel';
import {
  derivePatient,
  type HistoryEvent,
  type PatientCommand,
  type PatientEvent,
  type PatientRecord,
  type PatientState,
  patientCommands,
  patientDecider,
  type Study,
} from '#trial';
import { sampleStudy } from './sample-study.js';

/** A command as a person writes it: before its schema has filled in defaults. */
export type WrittenCommand = {
  [N in PatientCommand['name']]: [name: N, data: z.input<(typeof patientCommands)[N]['schema']>];
}[PatientCommand['name']];

/** A deterministic event id: the nth event of the history. */
export const eventId = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export interface GivenPatient {
  readonly history: PatientState;
  /** The events a command causes. */
  when(...command: WrittenCommand): PatientEvent[];
  /** The code a command is refused with; throws where it is accepted. */
  refused(...command: WrittenCommand): DomainError;
  /** The same subject after one more command. */
  and(...command: WrittenCommand): GivenPatient;
  record(options?: Parameters<typeof derivePatient>[3]): PatientRecord;
}

/** Plays commands through the decider from nothing: given(...commands).when(...) / .refused(...) / .record(). */
export function given(...commands: WrittenCommand[]): GivenPatient {
  return commands.reduce((patient, command) => patient.and(...command), givenHistory([]));
}

export function givenHistory(history: PatientState, study: Study = sampleStudy): GivenPatient {
  const decider = patientDecider(study);
  const decide = (name: PatientCommand['name'], written: unknown) => {
    const data = patientCommands[name].schema.parse(written);
    return decider.decide(history, { name, data } as PatientCommand);
  };
  return {
    history,
    when: (name, data) => decide(name, data),
    refused(name, data) {
      try {
        decide(name, data);
      } catch (error) {
        if (error instanceof DomainError) return error;
        throw error;
      }
      throw new Error(`${name} was accepted`);
    },
    and: (name, data) => givenHistory(append(history, decide(name, data)), study),
    record(options) {
      const record = derivePatient('001', history, study.protocol, options);
      if (!record) throw new Error('not enrolled');
      return record;
    },
  };
}

function append(history: PatientState, events: readonly PatientEvent[]): HistoryEvent[] {
  const recorded = events.map((event, index) => {
    const n = history.length + index + 1;
    return { ...event, eventId: eventId(n), position: n };
  });
  return [...history, ...recorded];
}
