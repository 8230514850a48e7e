import type { Factor } from './factor.js';
import { splitOrder, type TimeOrder } from './time-order.js';

/** Each level with the order of its rows. */
export function groupOrders(order: TimeOrder, group: Factor | undefined): [string, TimeOrder][] {
  if (!group) return [];
  return splitOrder(order, group.codes, group.levels.length).map((part, level) => [
    group.levels[level]!,
    part,
  ]);
}

/** How many rows a comparison leaves out because they name no group, or no stratum. */
export function omittedRows(
  { rows }: TimeOrder,
  { group, strata }: { group?: Factor; strata?: Factor },
): number {
  let omitted = 0;
  for (const row of rows)
    if ((group && group.codes[row]! < 0) || (strata && strata.codes[row]! < 0)) omitted++;
  return omitted;
}
