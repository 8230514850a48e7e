import { scaleLinear } from 'd3-scale';

/** From at least -40% to 20%, in steps of 20, around the values; below a title. */
export function percentScale(values: readonly number[]) {
  const top = 56;
  const height = 320;
  const high = Math.max(20, Math.ceil(Math.max(0, ...values) / 20) * 20);
  const low = Math.min(-40, Math.floor(Math.min(0, ...values) / 20) * 20);
  const y = scaleLinear()
    .domain([low, high])
    .range([top + height, top]);
  const ticks = Array.from({ length: Math.round((high - low) / 20) + 1 }, (_, index) => low + index * 20);
  return { y, ticks, top, height };
}
