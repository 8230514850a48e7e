import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { errorCatalogue } from './errors.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const sources = ['libs', 'apps']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((f) => `${folder}/${f}`),
  )
  .filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$|\.d\.ts$|node_modules|^apps\/web\//.test(file))
  .map((file) => ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true));

/** Where a function takes an error code: that of `new DomainError` is its first argument. */
interface Thrower {
  readonly name: string;
  readonly argument: number;
}

/** The codes that a source throws by `throwers`, and the functions of it that pass a parameter on as a code. */
function scan(source: ts.SourceFile, throwers: readonly Thrower[]) {
  const codes: string[] = [];
  const passing: Thrower[] = [];
  const unclear: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
      const called = node.expression.text;
      for (const thrower of throwers) {
        const argument = thrower.name === called ? node.arguments?.[thrower.argument] : undefined;
        if (argument) resolve(argument);
      }
    }
    ts.forEachChild(node, visit);
  };
  const resolve = (expression: ts.Expression): void => {
    if (ts.isStringLiteral(expression)) codes.push(expression.text);
    else if (ts.isConditionalExpression(expression)) {
      resolve(expression.whenTrue);
      resolve(expression.whenFalse);
    } else if (ts.isIdentifier(expression)) resolveName(expression);
    else unclear.push(`${source.fileName}: ${expression.getText()}`);
  };
  const resolveName = (identifier: ts.Identifier): void => {
    for (let scope: ts.Node = identifier.parent; scope; scope = scope.parent) {
      if (ts.isFunctionDeclaration(scope)) {
        const argument = scope.parameters.findIndex(
          (parameter) => parameter.name.getText() === identifier.text,
        );
        if (argument >= 0 && scope.name) {
          passing.push({ name: scope.name.text, argument });
          return;
        }
      }
      const declared =
        ts.isBlock(scope) || ts.isSourceFile(scope) ? constant(scope, identifier.text) : undefined;
      if (declared) {
        resolve(declared);
        return;
      }
    }
    unclear.push(`${source.fileName}: ${identifier.text}`);
  };
  visit(source);
  return { codes, passing, unclear };
}

function constant(scope: ts.Block | ts.SourceFile, name: string): ts.Expression | undefined {
  return scope.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name)?.initializer;
}

function thrownCodes() {
  const codes = new Set<string>();
  const unclear = new Set<string>();
  for (const source of sources) {
    // A row of a file is refused without an error of its own.
    let throwers: Thrower[] = ['DomainError', 'problem'].map((name) => ({ name, argument: 0 }));
    while (throwers.length > 0) {
      const found = scan(source, throwers);
      for (const code of found.codes) codes.add(code);
      for (const place of found.unclear) unclear.add(place);
      throwers = found.passing;
    }
  }
  return { codes, unclear };
}

/** Codes that the API gives to failures of HTTP itself, which nobody throws as a DomainError. */
const httpCodes =
  readFileSync(`${root}apps/api/src/problem/http-problems.ts`, 'utf8').match(/'[A-Z]+(_[A-Z]+)*'/g) ?? [];

describe('the error catalogue', () => {
  const { codes, unclear } = thrownCodes();

  it('can be compared: every thrown code is a literal', () => {
    expect([...unclear]).toEqual([]);
    expect(codes.size).toBeGreaterThan(50);
  });

  it('has every code that is thrown', () => {
    expect([...codes].filter((code) => !Object.hasOwn(errorCatalogue, code))).toEqual([]);
  });

  it('has no code that nobody throws', () => {
    const used = new Set([...codes, ...httpCodes.map((quoted) => quoted.slice(1, -1))]);
    expect(Object.keys(errorCatalogue).filter((code) => !used.has(code))).toEqual([]);
  });

  it('says nothing twice', () => {
    const titles = Object.values(errorCatalogue).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
