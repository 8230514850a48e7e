/** Levels of objects and lists, more than anybody's conditions have; whatever reads a value calls itself for each. */
const DEEPEST = 250;

/**
 * Why nothing should read a value that came in as JSON; undefined where nothing is wrong with it. U+0000 is in no text
 * that people write, and PostgreSQL's text can't hold it; half a surrogate pair is no character, and UTF-8 can't.
 */
export function unreadable(value: unknown, levels = DEEPEST): string | undefined {
  if (typeof value === 'string') return unreadableText(value);
  if (value === null || typeof value !== 'object') return undefined;
  if (levels === 0) return `nothing may be nested more than ${DEEPEST} levels deep`;
  for (const [name, member] of Object.entries(value)) {
    const why = unreadableText(name) ?? unreadable(member, levels - 1);
    if (why !== undefined) return why;
  }
  return undefined;
}

function unreadableText(text: string): string | undefined {
  if (text.includes('\u0000')) return 'no text may contain U+0000';
  return /\p{Surrogate}/u.test(text) ? 'no text may contain half a surrogate pair' : undefined;
}
