import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { api } from '../api/client.js';

/** Tells the registry of every page of a study that is printed: what leaves on paper is in the audit trail too. */
export function usePrints(study: string, patient: string | undefined): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const told = () => void tell(study, patient, pageOf(pathname, study, patient));
    window.addEventListener('beforeprint', told);
    return () => window.removeEventListener('beforeprint', told);
  }, [study, patient, pathname]);
}

/** Which page it is, without the study and the subject. */
function pageOf(pathname: string, study: string, patient: string | undefined): string {
  const left = new Set(['', 'studies', study, patient]);
  const parts = pathname.split('/').map(decodeURIComponent);
  return parts.filter((part) => !left.has(part)).join('/') || 'overview';
}

function tell(study: string, patient: string | undefined, what: string): Promise<unknown> {
  // The page may be gone before the answer: `keepalive` lets the request arrive all the same.
  const options = { body: { what }, keepalive: true };
  if (patient === undefined) {
    return api.POST('/api/studies/{study}/prints', { ...options, params: { path: { study } } });
  }
  const path = '/api/studies/{study}/patients/{patient}/prints';
  return api.POST(path, { ...options, params: { path: { study, patient } } });
}
