import type { Command } from 'commander';
import { ClinicalInputError, evaluate, listRules } from '#clinical';
import { UsageError } from '../complain.js';
import { columns, type Io, printJson } from '../io.js';
import { readText } from '../read-text.js';

const NOTES = `
Reads one JSON object a line, or one JSON document: an array of objects, {"vectors": [...]} or a single object. Writes
one JSON line for each, in order: {"rule", "version", "result"} with "missing" and "reason" where the result isn't a
plain class. An object that can't be evaluated gives {"line", "field", "error"}; the others go on, and the exit code
is 1 at the end.

Examples:
  $ anamnesis evaluate --list
  $ echo '{"mm":110,"mitoses_per_50hpf":"<5","site":"GASTRIC"}' | anamnesis evaluate nih-2008
  $ anamnesis evaluate recist-1.1 targets.ndjson
  $ echo '{"sld_base":100,"sld":90,"hu_base":50,"hu":50}' | anamnesis evaluate choi-2007
`;

export function addEvaluate(program: Command, io: Io): void {
  program
    .command('evaluate [rule] [file]')
    .description('Apply a clinical rule to records, by the code that the registry uses')
    .option('--list', 'the rules with their versions and sources')
    .option('--json', 'with --list, for programs: [{id, version, title, source}]')
    .addHelpText('after', NOTES)
    .action((rule: string | undefined, file: string | undefined, options: { list?: true; json?: true }) => {
      if (options.list) {
        list(io, options.json === true);
        return;
      }
      if (rule === undefined)
        throw new UsageError('evaluate needs a rule; anamnesis evaluate --list shows them');
      checkRule(rule);
      evaluateAll(io, rule, withoutByteOrderMark(readText(io, file ?? '-')));
    });
}

function list(io: Io, json: boolean): void {
  const rules = listRules();
  if (json) printJson(io, rules);
  else {
    for (const line of columns(rules.map((rule) => [rule.id, rule.version, rule.title, rule.source]))) {
      io.out(line);
    }
  }
}

/** Throws a UsageError that lists the rules, before any line is read. */
function checkRule(rule: string): void {
  try {
    evaluate(rule, {});
  } catch (error) {
    if (error instanceof ClinicalInputError && error.field === 'rule') throw new UsageError(error.problem);
  }
}

function evaluateAll(io: Io, rule: string, text: string): void {
  const inputs = inputsOf(text);
  let bad = 0;
  for (const { line, parse } of inputs) {
    try {
      io.out(JSON.stringify(evaluate(rule, parse())));
    } catch (error) {
      bad += 1;
      const { field, problem } = faultOf(error);
      io.out(
        JSON.stringify({ line, field, error: `line ${line}, ${field ?? 'the whole of it'}: ${problem}` }),
      );
    }
  }
  if (bad > 0) throw new Error(`${bad} of ${inputs.length} records could not be evaluated`);
}

function faultOf(error: unknown): { field: string | null; problem: string } {
  if (error instanceof ClinicalInputError) {
    return { field: error.field === 'record' ? null : error.field, problem: error.problem };
  }
  if (error instanceof SyntaxError) return { field: null, problem: `not JSON: ${error.message}` };
  throw error;
}

interface Input {
  /** The line of the text; in one JSON document, which of its objects; from 1. */
  readonly line: number;
  readonly parse: () => unknown;
}

const withoutByteOrderMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function inputsOf(text: string): Input[] {
  const document = wholeDocument(text);
  if (document) return document.map((value, index) => ({ line: index + 1, parse: () => value }));
  return text
    .split('\n')
    .map((content, index) => ({ line: index + 1, content, parse: () => JSON.parse(content) as unknown }))
    .filter(({ content }) => content.trim() !== '');
}

/** The objects of a text that is one JSON document over several lines, or a list; null where it is lines of JSON. */
function wholeDocument(text: string): readonly unknown[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(value)) return value;
  const { vectors } = (value ?? {}) as { vectors?: unknown };
  return Array.isArray(vectors) ? vectors : [value];
}
