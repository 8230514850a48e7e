import { useSearchParams } from 'react-router';
import type { Moment } from './use-subject.js';

/** The moment that the address names: `?knownAt=<UTC instant>&asOf=<date>`. */
export function useMoment(): { moment: Moment; setMoment: (next: Partial<Moment>) => void } {
  const [search, setSearch] = useSearchParams();
  const moment = { knownAt: search.get('knownAt'), asOf: search.get('asOf') };
  const setMoment = (next: Partial<Moment>) =>
    setSearch(
      (present) => {
        for (const [name, value] of Object.entries(next)) {
          if (value) present.set(name, value);
          else present.delete(name);
        }
        return present;
      },
      // At once: a key that is held down moves on from where it is.
      { replace: true, flushSync: true },
    );
  return { moment, setMoment };
}
