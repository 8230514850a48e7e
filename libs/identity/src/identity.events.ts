import { z } from 'zod';
import { defineEvent, type EventOf } from '#kernel';

/**
 * What happens to identifying data, on the registry's log, stream `identity/<study>/<subject>`. No event holds any of
 * the data: which fields were set or changed, by whom and why, and their values stay in the vault.
 */
const subject = { studyId: z.string().min(1), patientId: z.string().min(1) };
const reason = z.string().trim().min(1).max(1000);

export const IdentityRecorded = defineEvent(
  'identity.recorded',
  1,
  z.object({ ...subject, fields: z.array(z.string()).min(1), reason }).strict(),
);
export const ErasureRequested = defineEvent(
  'identity.erasure-requested',
  1,
  z.object({ ...subject, reason }).strict(),
);
export const ErasureDeclined = defineEvent(
  'identity.erasure-declined',
  1,
  z.object({ ...subject, reason }).strict(),
);
/** The key is destroyed. `requestedBy` is another person than the event's actor. */
export const IdentityErased = defineEvent(
  'identity.erased',
  1,
  z.object({ ...subject, requestedBy: z.string().min(1), reason }).strict(),
);

const keyId = z.string().min(1).max(200);

/** From now on another master key wraps what is new; stream `vault`. */
export const MasterKeyExchanged = defineEvent(
  'vault.master-key-exchanged',
  1,
  z.object({ from: keyId.nullable(), to: keyId }).strict(),
);
/** All that earlier master keys had wrapped is wrapped by the present one. */
export const MasterKeysRetired = defineEvent(
  'vault.master-keys-retired',
  1,
  z
    .object({
      masterKeys: z.array(keyId).min(1),
      dataKeys: z.int().min(0),
      secondFactors: z.int().min(0),
    })
    .strict(),
);

/** The stream of what happens to master keys, on the registry's log. */
export const VAULT_STREAM = 'vault';

export const vaultEvents = [MasterKeyExchanged, MasterKeysRetired] as const;
export const identityEvents = [IdentityRecorded, ErasureRequested, ErasureDeclined, IdentityErased] as const;
export type IdentityEvent = EventOf<(typeof identityEvents)[number]>;

/** The stream of a subject's identifying data on the registry's log. */
export const identityStream = (studyId: string, patientId: string): string =>
  `identity/${studyId}/${patientId}`;
