import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { RoleGrant } from '#access';
import { ErasedList } from '#identity';
import type { ApiOptions } from '../../apps/api/src/api-options.js';
import type { VaultOptions } from '../../apps/api/src/identity/identities.js';
import { urlOf, withToken } from '../access/people.js';
import {
  type ApiUnderTest,
  enrol,
  newKeyring,
  patientExample,
  registerStudy,
  startApi,
  studyExample,
} from '../e2e/api-under-test.js';

export const STUDY = 'gist-demo';

/** Who P-001 is. */
export const PERSON = {
  name: 'Wen Xiaoming-Huber',
  identityNumber: '310101194912310017',
  phone: '+86 21 5555 0199',
  address: '7 Fuxing Lane, Shanghai',
  birthDate: '1949-12-31',
};

/** A vault whose key and list of erasures are outside the database. */
export function newVault(): { vault: VaultOptions; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-vault-'));
  const vault = {
    keys: newKeyring(),
    erasedList: new ErasedList(join(folder, 'erased.jsonl')),
  };
  return { vault, remove: () => rmSync(folder, { recursive: true }) };
}

/** The example study with a second site, subjects P-001 and P-003 at S-01 and P-002 at S-02. */
export async function startWithVault(
  vault: VaultOptions,
  settings: Partial<ApiOptions> = {},
): Promise<ApiUnderTest> {
  const api = await startApi({}, { vault, ...settings });
  await registerStudy(api);
  await api.post(`/studies/${STUDY}/open-site`, { ...studyExample('open-site'), siteId: 'S-02' }).expect(201);
  await enrol(api, 'P-001');
  await enrol(api, 'P-003');
  const body = { patientId: 'P-002', ...patientExample('enrol'), siteId: 'S-02' };
  await api.post(`/studies/${STUDY}/patients`, body).expect(201);
  return api;
}

/** Somebody with a token; `identity` is the path of a subject's. */
export async function person(api: ApiUnderTest, accountId: string, ...roles: readonly RoleGrant[]) {
  const token = await withToken(api, accountId, roles);
  const send = (method: 'get' | 'put' | 'post', path: string) =>
    request(urlOf(api))[method](`/api${path}`).auth(token, { type: 'bearer' });
  return {
    token,
    get: (path: string) => send('get', path),
    put: (path: string, body: object) => send('put', path).send(body),
    post: (path: string, body: object) => send('post', path).send(body),
  };
}

export const atSite = (role: RoleGrant['role'], ...siteIds: string[]): RoleGrant => ({
  role,
  studyId: STUDY,
  siteIds,
});

export const identity = (patientId: string): string => `/studies/${STUDY}/patients/${patientId}/identity`;
