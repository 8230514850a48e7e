import type { FieldError } from '#contracts';
import type { ImportCommand, RowProblem } from '#interop';
import type { DomainError } from '#kernel';

/** A refusal, at the columns that its fields were filled from. */
export function problemsOf({ code, message, values }: DomainError, { columns }: ImportCommand): RowProblem[] {
  const columnOf = (field: string) =>
    columns[field] ?? Object.entries(columns).find(([path]) => path.startsWith(`${field}.`))?.[1] ?? null;
  const errors = (values.errors ?? values.issues) as readonly FieldError[] | undefined;
  if (errors === undefined) {
    const field = typeof values.field === 'string' ? values.field : null;
    return [{ code, message, field, column: field === null ? null : columnOf(field) }];
  }
  const first = errors.filter(({ field }, at) => errors.findIndex((other) => other.field === field) === at);
  return first.map((error) => {
    const { field } = error;
    const told = field ? `${field}: ${error.message}` : error.message;
    return { code, message: told, field, column: columnOf(field) };
  });
}
