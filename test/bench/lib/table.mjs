/** Results as a table for people: a bar is the ratio to the baseline, and | where the goal stands. */
const WIDTH = 24;

export function table(results) {
  const rows = results.map((result) => [
    result.name,
    result.title,
    `${figure(result.value)} ${result.unit}`,
    result.baseline === null ? '' : `${figure(result.baseline)}  ${result.baselineIs}`,
    result.ratio === null ? '' : `${result.ratio.toFixed(2)}x`,
    bar(result),
    verdict(result),
  ]);
  const head = ['', '', 'ours', 'baseline', 'ratio', '', 'goal'];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
  const notes = results.filter(({ note }) => note).map(({ name, note }) => `${name}: ${note}`);
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])];
}

function figure(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

/** As full as the goal is reached, twice over at most; lower is better where the goal is a value not to exceed. */
function bar({ ratio, goal, atMost, value }) {
  const reached =
    atMost !== undefined ? atMost / value : ratio === null || goal === null ? null : ratio / goal;
  if (reached === null) return '';
  const full = Math.round((Math.min(reached, 2) / 2) * WIDTH);
  const cells = '█'.repeat(full).padEnd(WIDTH, '·').split('');
  cells[WIDTH / 2] = '|';
  return cells.join('');
}

function verdict({ goal, atMost, met, unit }) {
  if (goal === null) return '';
  const text = atMost === undefined ? `>= ${goal}x` : `<= ${goal}${unit === 'x' ? 'x' : ` ${unit}`}`;
  return met === null ? `${text}, not judged` : `${text} ${met ? 'met' : 'MISSED'}`;
}
