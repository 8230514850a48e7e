import { api } from './client.js';
import type { LockScope, SubjectScope } from './governance.js';
import type { Send } from './recorded.js';
import type { components } from './schema.js';

/** What is to be locked: the study, a site, or a part of a subject's data. */
export type Lockable =
  | { readonly kind: 'study' }
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly patientId: string; readonly scope: SubjectScope };

/** What a lock in force is on. */
export function lockableOf(of: LockScope): Lockable {
  if (of.kind === 'study' || of.kind === 'site') return of;
  const { patientId } = of;
  if (of.kind === 'patient') return { patientId, scope: { kind: 'patient' } };
  if (of.kind === 'event') return { patientId, scope: { kind: 'event', eventId: of.eventId } };
  return { patientId, scope: { kind: 'visit', schedule: of.schedule, month: of.month } };
}

/** Closes something to changes. */
export const lock =
  (study: string, what: Lockable, reason: string): Send =>
  (headers) => {
    if ('patientId' in what) {
      const path = { study, patient: what.patientId };
      const body = { scope: what.scope, reason };
      return api.POST('/api/studies/{study}/patients/{patient}/lock', { params: { path }, headers, body });
    }
    if (what.kind === 'study') {
      return api.POST('/api/studies/{study}/lock', {
        params: { path: { study } },
        headers,
        body: { reason },
      });
    }
    const path = { study, site: what.siteId };
    return api.POST('/api/studies/{study}/sites/{site}/lock', {
      params: { path },
      headers,
      body: { reason },
    });
  };

/** Opens something to changes again. */
export const unlock =
  (study: string, what: Lockable, reason: components['schemas']['UnlockBody']['reason']): Send =>
  (headers) => {
    if ('patientId' in what) {
      const path = { study, patient: what.patientId };
      const body = { scope: what.scope, reason };
      return api.POST('/api/studies/{study}/patients/{patient}/unlock', { params: { path }, headers, body });
    }
    if (what.kind === 'study') {
      const params = { path: { study } };
      return api.POST('/api/studies/{study}/unlock', { params, headers, body: { reason } });
    }
    const path = { study, site: what.siteId };
    return api.POST('/api/studies/{study}/sites/{site}/unlock', {
      params: { path },
      headers,
      body: { reason },
    });
  };
