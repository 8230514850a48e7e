/** `Longest, mm` and `110` are `Longest 110 mm`: in a sentence the unit stands with the number. */
export function named(label: string, value: string, colon = ': '): string {
  const [, name, unit] = UNIT.exec(label) ?? [];
  return name === undefined || !/^[-\d]/.test(value)
    ? `${label}${colon}${value}`
    : `${name}${colon}${value} ${unit}`;
}

const UNIT = /^(.+?)(?:, |（|\()(mm²?|HU|kg|mg\/d|years|岁)[）)]?$/;
