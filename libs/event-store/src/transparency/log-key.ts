import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Signer } from '#transparency';

const SEED_SIZE = 32;
/** What stands before the seed in the PKCS #8 of an Ed25519 key (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface LogKeyOptions {
  /** ANAMNESIS_LOG_KEY: the private key itself, PKCS #8 PEM, or the base64 of its 32-byte seed. */
  readonly key?: string | undefined;
  /** ANAMNESIS_LOG_KEY_FILE: where the key is kept; made at the first run, readable by its owner alone. */
  readonly file: string;
}

/** The registry's key: from the environment if it is there, else from its file, which is made when it is missing. */
export function loadLogKey({ key, file }: LogKeyOptions): Signer {
  if (key) return signerOfKey(privateKey(key, 'ANAMNESIS_LOG_KEY'));
  if (!existsSync(file)) writeNewKey(file);
  return signerOfKey(privateKey(readFileSync(file, 'utf8'), file));
}

function privateKey(text: string, source: string): KeyObject {
  const seed = Buffer.from(text, 'base64');
  try {
    const key = text.includes('-----BEGIN')
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519' && (text.includes('-----BEGIN') || seed.length === SEED_SIZE))
      return key;
  } catch {
    // As below; the cause could quote the key.
  }
  throw new Error(`${source} is not an Ed25519 private key: neither PKCS #8 PEM nor 32 bytes in base64`);
}

function signerOfKey(key: KeyObject): Signer {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicKey: new Uint8Array(Buffer.from(x!, 'base64url')),
    sign: (message) => sign(null, message, key),
  };
}

/** Makes a key in a new file. A file that is there already stays, also when two processes try at the same time. */
export function writeNewKey(file: string): void {
  const { privateKey: key } = generateKeyPairSync('ed25519');
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
}
