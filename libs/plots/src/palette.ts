/** Okabe and Ito's colours, told apart by colour-blind readers, darkened for contrast on white; each has a shape or dash besides. */
export const INK = '#1b1f23';
export const MUTED = '#57606a';
export const RULE = '#d0d7de';
export const SERIES = ['#0b5a7a', '#b3541e', '#1a7f5a', '#7a3e8e', '#8a6d00', '#4f5b66'] as const;
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '4 4', '1 4'] as const;

/** The line of a curve among others: after the last colour they begin again, each with the next dash. */
export const lineOf = (index: number) => ({
  stroke: SERIES[index % SERIES.length],
  'stroke-width': 2,
  'stroke-dasharray': DASHES[(index + Math.floor(index / SERIES.length)) % DASHES.length],
});

export const RESPONSE_COLOURS: Readonly<Record<string, string>> = {
  CR: '#0b5a7a',
  PR: '#3d93b8',
  SD: '#9aa5ad',
  PD: '#b3541e',
};

/** Of a line for a best response; undefined for a solid one. */
export const RESPONSE_DASHES: Readonly<Record<string, string | undefined>> = {
  CR: '1 3',
  PR: undefined,
  SD: '7 4',
  PD: '3 3',
};

/** A step of one hue from light to dark for a grade 0-5. */
export const GRADE_COLOURS = ['#f3e3da', '#eec9b3', '#dd9c74', '#c46b38', '#94441a', '#5c260a'] as const;
