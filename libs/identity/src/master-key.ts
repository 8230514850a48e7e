import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D): 12 bytes of nonce, the ciphertext, 16 bytes of tag. */
export function encrypt(key: Buffer, plaintext: Buffer, associated: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(associated));
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** What `encrypt` made. Throws an Error where key, associated data or bytes are not those. */
export function decrypt(key: Buffer, sealed: Buffer, associated: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(associated))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** What a secret of the registry is wrapped for: bound to it, a wrapped secret is no use in another's place. */
export const WRAPPED_FOR = {
  dataKey: (studyId: string, patientId: string) => `data key 1\n${studyId}\n${patientId}`,
  totp: (accountId: string) => `totp 1\n${accountId}`,
} as const;

/** The key that wraps the data keys of subjects and the secrets of second factors; it may be out of the process's reach. */
export interface MasterKey {
  /** Tells keys apart, and nothing of the key. */
  readonly id: string;
  wrap(secret: Buffer, wrappedFor: string): Promise<Buffer>;
  /** Throws an Error for what was wrapped by another key or for another thing. */
  unwrap(wrapped: Buffer, wrappedFor: string): Promise<Buffer>;
}

/** A master key in the memory of the process. Its id is the first 8 bytes of a hash of it, hex. */
export class LocalMasterKey implements MasterKey {
  readonly #key: Buffer;
  readonly id: string;

  /** Throws a RangeError where there are not 32 bytes. */
  constructor(key: Buffer) {
    if (key.length !== KEY_BYTES) throw new RangeError(`a master key has ${KEY_BYTES} bytes`);
    this.#key = key;
    this.id = createHash('sha256').update('anamnesis master key\n').update(key).digest('hex').slice(0, 16);
  }

  async wrap(secret: Buffer, wrappedFor: string): Promise<Buffer> {
    return encrypt(this.#key, secret, `anamnesis ${wrappedFor}`);
  }

  async unwrap(wrapped: Buffer, wrappedFor: string): Promise<Buffer> {
    return decrypt(this.#key, wrapped, `anamnesis ${wrappedFor}`);
  }
}
