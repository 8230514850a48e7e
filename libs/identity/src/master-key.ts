import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;
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

/** The key that wraps the data keys of all subjects. */
export class MasterKey {
  readonly #key: Buffer;
  /** Tells keys apart, and nothing of the key: the first 8 bytes of a hash of it, hex. */
  readonly id: string;

  /** Throws a RangeError where there are not 32 bytes. */
  constructor(key: Buffer) {
    if (key.length !== KEY_BYTES) throw new RangeError(`a master key has ${KEY_BYTES} bytes`);
    this.#key = key;
    this.id = createHash('sha256').update('anamnesis master key\n').update(key).digest('hex').slice(0, 16);
  }

  wrap(dataKey: Buffer, subject: string): Buffer {
    return encrypt(this.#key, dataKey, `anamnesis data key 1\n${subject}`);
  }

  unwrap(wrapped: Buffer, subject: string): Buffer {
    return decrypt(this.#key, wrapped, `anamnesis data key 1\n${subject}`);
  }
}

export interface MasterKeyOptions {
  /** ANAMNESIS_MASTER_KEY: base64 of 32 bytes. */
  readonly key?: string | undefined;
  /** ANAMNESIS_MASTER_KEY_FILE: where the key is kept; made at the first run, readable by its owner alone. */
  readonly file: string;
}

/** The master key: from the environment if it is there, else from its file, which is made when it is missing. */
export function loadMasterKey({ key, file }: MasterKeyOptions): MasterKey {
  if (key) return parse(key, 'ANAMNESIS_MASTER_KEY');
  if (!existsSync(file)) writeNewKey(file);
  return parse(readFileSync(file, 'utf8'), file);
}

function parse(text: string, source: string): MasterKey {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length === KEY_BYTES) return new MasterKey(bytes);
  throw new Error(`${source} is not a master key: 32 bytes in base64`);
}

/** A file that is there already stays, also when two processes try at the same time. */
function writeNewKey(file: string): void {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
}
