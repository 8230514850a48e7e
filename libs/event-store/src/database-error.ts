import { DatabaseError } from 'pg';
import { DomainError } from '#kernel';

/** SQLSTATE of an error of the server, if it is one. */
function sqlState(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}

/** Data exceptions and broken constraints: one row's fault, not the connection's. */
export const isFaultOfOneRow = (error: unknown): boolean => /^2[23]/.test(sqlState(error) ?? '');

/**
 * The connection broke, the server restarts or picked this transaction to resolve a deadlock: whether the
 * transaction was committed is unknown or it was not, and the same requests may be sent again.
 */
export function isTransient(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return /^(08|40|57P0|53300)/.test(state);
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    /Connection terminated|Client has encountered a connection error/.test(error.message) ||
    ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'].includes(String(code))
  );
}

/** log.append raises no_data_found for a study that has no log. */
export function studyUnknown(error: unknown, studyId: string): unknown {
  return sqlState(error) === 'P0002'
    ? new DomainError('STUDY_UNKNOWN', `no study is called ${studyId}`, { studyId })
    : error;
}
