import { DomainError } from '#kernel';

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** The stems of what leaked lists have most of; digits and signs around them change nothing. */
const COMMON = new Set(
  (
    'password passwort passw0rd letmein welcome administrator changeme qwerty qwertyuiop qwertz azerty iloveyou ' +
    'princess sunshine football baseball superman trustno one dragon monkey shadow master secret default ' +
    'abcdefghijkl abcdef abcabcabcabc asdfghjkl zxcvbnm clinicaltrial clinical trial anamnesis hospital registry study'
  ).split(' '),
);

/** A password as it is compared: one form for what looks the same (NIST SP 800-63B 5.1.1.2). */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/**
 * Refuses a password that is short, long, common, made of few different characters or of its owner's name. Nothing
 * is asked of kinds of characters, and passwords do not age (NIST SP 800-63B 5.1.1.2).
 * @throws DomainError PASSWORD_WEAK with `values.rule`; the password itself is in no error
 */
export function checkPassword(password: string, owner: { accountId: string; displayName: string }): void {
  const text = normalisePassword(password);
  const { length } = [...text];
  if (length < PASSWORD_LENGTH.min) weak('TOO_SHORT', `must have at least ${PASSWORD_LENGTH.min} characters`);
  if (length > PASSWORD_LENGTH.max) weak('TOO_LONG', `must have at most ${PASSWORD_LENGTH.max} characters`);
  if (new Set(text).size < 5) weak('TOO_UNIFORM', 'must have at least 5 different characters');
  const letters = text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  if (COMMON.has(letters) || isSequence(text)) weak('COMMON', 'is one of those that are tried first');
  const names = [owner.accountId, ...owner.accountId.split(/[._@-]/), ...owner.displayName.split(/\s+/)];
  const rest = names
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), text.toLowerCase());
  if (rest.length < 8) weak('OWN_NAME', "is made of its owner's name");
}

function isSequence(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  const steps = new Set(codes.slice(1).map((code, i) => code - codes[i]!));
  return steps.size === 1;
}

function weak(rule: string, message: string): never {
  throw new DomainError('PASSWORD_WEAK', `the password ${message}`, { rule });
}
