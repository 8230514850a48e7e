import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  formatKey,
  leafHash,
  parseCheckpoint,
  parseKey,
  parseNote,
  type Signer,
  signCheckpoint,
  signerOf,
  studyOf,
} from './index.js';

/* The example of golang.org/x/mod/sumdb/note, where the format comes from. */
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

function signer(): Signer {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x } = createPublicKey(createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))).export(
    {
      format: 'jwk',
    },
  );
  return { publicKey: Buffer.from(x!, 'base64url'), sign: (message) => sign(null, message, privateKey) };
}

describe('a signed note', () => {
  it('is read and verified as Go reads it', () => {
    const key = parseKey(KEY);
    expect(formatKey(key)).toBe(KEY);
    expect(signerOf(parseNote(NOTE), [key])).toBe(key);
  });

  it('does not verify when a byte is changed, nor under another name', () => {
    const key = parseKey(KEY);
    expect(signerOf(parseNote(NOTE.replace('answer', 'Answer')), [key])).toBeUndefined();
    expect(signerOf(parseNote(NOTE), [{ ...key, name: 'AnotherName' }])).toBeUndefined();
  });

  it('verifies among signatures of strangers', () => {
    const key = parseKey(KEY);
    const line = NOTE.split('\n').at(-2)!;
    const note = NOTE.replace(line, `— witness.example ${'A'.repeat(92)}\n${line}`);
    expect(signerOf(parseNote(note), [key])).toBe(key);
  });

  it.each([
    ['without signature', 'text\n'],
    ['cut short', NOTE.slice(0, -1)],
    ['a line that is none', NOTE.replace('— ', '- ')],
  ])('%s is refused', (_, note) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ code: 'NOTE_MALFORMED' }));
  });

  it.each([KEY.slice(0, -4), KEY.replace('c74f20a3', 'c74f20a4'), 'no key'])('%s is no key', (text) => {
    expect(() => parseKey(text)).toThrow();
  });
});

describe('a checkpoint', () => {
  const own = signer();
  const origin = 'anamnesis/demo/gist';
  const root = leafHash('root');
  const note = signCheckpoint({ origin, size: 12, root }, own);

  it('says origin, size and root, signed under its origin', () => {
    expect(note.split('\n').slice(0, 2)).toEqual([origin, '12']);
    const parsed = parseCheckpoint(note);
    expect(parsed).toMatchObject({ origin, size: 12 });
    expect(parsed.root).toEqual(root);
    expect(signerOf(parsed.note, [{ name: origin, publicKey: own.publicKey }])).toBeDefined();
    expect(signerOf(parsed.note, [{ name: origin, publicKey: signer().publicKey }])).toBeUndefined();
  });

  it('names its study', () => {
    expect(studyOf(origin)).toBe('gist');
    expect(studyOf('anamnesis/demo/$registry')).toBe('$registry');
    expect(studyOf('example.com/log')).toBeUndefined();
  });

  it('with another size is not what was signed', () => {
    const parsed = parseCheckpoint(note.replace('\n12\n', '\n13\n'));
    expect(signerOf(parsed.note, [{ name: origin, publicKey: own.publicKey }])).toBeUndefined();
  });

  it.each(['\n012\n', '\n-1\n', '\n\n'])('of size %j is refused', (size) => {
    expect(() => parseCheckpoint(note.replace('\n12\n', size))).toThrow();
  });
});
