import { DomainError } from '#kernel';

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of standard base64, which must be exactly what `toBase64` writes. Throws BASE64_MALFORMED. */
export function fromBase64(text: string): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    if (toBase64(bytes) === text) return bytes;
  } catch {
    // As below.
  }
  throw new DomainError('BASE64_MALFORMED', 'not standard base64', { text: text.slice(0, 100) });
}
