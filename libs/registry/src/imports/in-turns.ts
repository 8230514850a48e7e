import { setImmediate } from 'node:timers/promises';

/** Done without a pause. */
const AT_ONCE = 16;

/** Does something with each of many, and lets other requests have their turn in between. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    if (results.length % AT_ONCE === 0) await setImmediate();
    results.push(action(item));
  }
  return results;
}
