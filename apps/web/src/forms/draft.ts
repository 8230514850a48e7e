import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.js';

/** What was typed and not yet sent. The key makes a repeated sending one recording. */
export interface Draft {
  readonly values: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
}

const PREFIX = 'anamnesis.draft.';

function read(key: string): Draft | null {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored === null ? null : (JSON.parse(stored) as Draft);
  } catch {
    // What can't be read, e.g. of another version of this page, is no draft: the form begins anew.
    return null;
  }
}

const fresh = (values: Record<string, unknown>): Draft => ({ values, idempotencyKey: crypto.randomUUID() });

/**
 * The values of a form, kept in this browser until they are sent or thrown away: a closed tab, a lost connection or an
 * ended session loses nothing. They are for who typed them alone. `restored` says that they come from an earlier visit.
 */
export function useDraft(form: string, initial: Record<string, unknown>) {
  const key = `${useSession().who?.accountId}.${form}`;
  const [found] = useState(() => read(key));
  const [draft, setDraft] = useState(() => found ?? fresh(initial));
  const [restored, setRestored] = useState(found !== null);
  const touched = useRef(found !== null);
  useEffect(() => {
    if (touched.current) localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  }, [draft, key]);
  const set = useCallback((name: string, value: unknown) => {
    touched.current = true;
    setDraft((present) => ({
      values: { ...present.values, [name]: value },
      idempotencyKey: crypto.randomUUID(),
    }));
  }, []);
  const clear = useCallback(() => {
    touched.current = false;
    localStorage.removeItem(PREFIX + key);
  }, [key]);
  const discard = useCallback(() => {
    clear();
    setRestored(false);
    setDraft(fresh(initial));
  }, [clear, initial]);
  return { draft, set, clear, discard, restored };
}
