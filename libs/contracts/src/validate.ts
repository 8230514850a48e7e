import type { z } from 'zod';
import { DomainError } from '#kernel';
import type { PatientCommand, PatientCommandName, StudyCommand, StudyCommandName } from '#trial';
import { patientCommands, studyCommands } from '#trial';
import { type FieldError, fieldErrors } from './problem.js';

/** The refusal of a request with fields that are not valid; `values.errors` are FieldErrors. */
export function validationFailed(issues: Parameters<typeof fieldErrors>[0]): DomainError {
  const errors = fieldErrors(issues);
  return new DomainError('VALIDATION_FAILED', inWords(errors), { errors });
}

/** A value that a schema accepts, with its defaults filled in. Throws VALIDATION_FAILED. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw validationFailed(parsed.error.issues as Parameters<typeof fieldErrors>[0]);
}

/** A patient command from a body of unknown make. Throws VALIDATION_FAILED. */
export function patientCommand(name: PatientCommandName, body: unknown): PatientCommand {
  return { name, data: validate(patientCommands[name].schema, body) } as PatientCommand;
}

/** A study command from a body of unknown make. Throws VALIDATION_FAILED. */
export function studyCommand(name: StudyCommandName, body: unknown): StudyCommand {
  return { name, data: validate(studyCommands[name].schema, body) } as StudyCommand;
}

function inWords(errors: readonly FieldError[]): string {
  const shown = errors.slice(0, 5).map(({ field, message }) => (field ? `${field}: ${message}` : message));
  const more = errors.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
