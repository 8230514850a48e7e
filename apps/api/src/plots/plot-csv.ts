import Papa from 'papaparse';
import { type PlotData, plotTable } from '#plots';

/** The numbers of a plot as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is quoted by a '. */
export function plotCsv(data: PlotData): string {
  const { columns, rows } = plotTable(data);
  const table = { fields: [...columns], data: rows.map((row) => [...row]) };
  return `${Papa.unparse(table, { escapeFormulae: true })}\r\n`;
}
