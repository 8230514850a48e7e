/** SVG as text, the same bytes wherever it is made: attributes in the order given, numbers to two decimals. */

type Attribute = string | number | undefined;

/** An element; an attribute that is undefined is left out. Children are elements made before, or `text()`. */
export function el(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? num(value) : String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text run, placed at its baseline. */
export function label(
  x: number,
  y: number,
  content: string,
  attributes: Readonly<Record<string, Attribute>> = {},
): string {
  return el('text', { x, y, ...attributes }, escaped(content));
}

export const tip = (content: string): string => el('title', {}, escaped(content));

/** At most two decimals, no negative zero. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * A mark that leads somewhere: to a subject, an event or the row of an outcome. The web app makes it act. Its words
 * are its name; text drawn beside or on it is for the eye alone, so that a name says nothing twice.
 */
export function mark(
  target: { patient?: string | undefined; event?: string | undefined; explain?: string | undefined },
  name: string,
  ...children: string[]
): string {
  const isText = (child: string) => child.startsWith('<text');
  const texts = children.filter(isText);
  const drawn = el(
    'g',
    {
      'data-patient': target.patient,
      'data-event': target.event,
      'data-explain': target.explain,
      tabindex: 0,
      role: 'button',
      'aria-label': name,
    },
    tip(name),
    ...children.filter((child) => !isText(child)),
  );
  return texts.length === 0
    ? drawn
    : drawn + el('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, ...texts);
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

/** A whole picture on white, so that it can be read wherever it is put. */
export function picture({ width, height, title }: Canvas, ...children: string[]): string {
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${num(width)} ${num(height)}`,
      width,
      height,
      role: 'group',
      'aria-label': title,
      'font-family': FONT,
      'font-size': 12,
      fill: '#1b1f23',
    },
    tip(title),
    el('rect', { width, height, fill: '#ffffff' }),
    label(16, 24, title, { 'font-size': 15, 'font-weight': 600 }),
    ...children,
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
