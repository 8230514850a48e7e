import { useSearchParams } from 'react-router';

/** What a screen is narrowed to, kept in its address. An empty value takes a filter away. */
export function useFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: Readonly<Record<string, string | undefined>> = Object.fromEntries(search);
  const set = (values: Readonly<Record<string, string>>, replace = true) =>
    setSearch(
      (present) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === '') present.delete(name);
          else present.set(name, value);
        }
        return present;
      },
      { replace },
    );
  return { filter, set };
}
