import { useSearchParams } from 'react-router';
import type { SignedScope, SubjectScope } from '../api/governance.js';
import { useStudy } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';

/** The part of a subject's data that the address names: `?kind=visit&schedule=&month=`, `?kind=event&eventId=`. */
export function useAddressedScope(): SubjectScope {
  const [search] = useSearchParams();
  const { kind, eventId, schedule, month } = Object.fromEntries(search);
  if (kind === 'event' && eventId) return { kind, eventId };
  if (kind === 'visit' && schedule) return { kind, schedule, month: Number(month) };
  return { kind: 'patient' };
}

/** The address at which a part of a subject's data is signed. */
export function signPath(study: string, patient: string, scope: SubjectScope): string {
  const search = new URLSearchParams(
    Object.entries(scope).map(([name, value]) => [name, String(value)]),
  ).toString();
  return `/s/${study}/patients/${patient}/sign?${search}`;
}

/** A recorded scope as clients name it; null for a data cut, which is no subject's. */
export function subjectScopeOf(of: SignedScope): SubjectScope | null {
  if (of.kind === 'visit') return { kind: 'visit', schedule: of.schedule, month: of.month };
  if (of.kind === 'event') return { kind: 'event', eventId: of.eventId };
  return of.kind === 'patient' ? { kind: 'patient' } : null;
}

type AnyScope =
  | SubjectScope
  | { readonly kind: 'study' }
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'data-cut'; readonly name: string };

/** What is signed or locked, in words. */
export function useScopeText(study: string): (scope: AnyScope) => string {
  const { t, phrase } = useI18n();
  const { protocol } = useStudy(study);
  return (scope) => {
    switch (scope.kind) {
      case 'study':
        return t('scope.study');
      case 'site':
        return t('patient.site', { id: scope.siteId });
      case 'patient':
        return t('scope.patient');
      case 'visit': {
        const label = protocol.visitSchedules.find(({ id }) => id === scope.schedule)?.label;
        return t('scope.visit', { month: scope.month, schedule: phrase(label ?? scope.schedule) });
      }
      case 'event':
        return t('scope.event');
      case 'data-cut':
        return t('scope.dataCut', { name: scope.name });
    }
  };
}
