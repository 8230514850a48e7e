import { readFileSync } from 'node:fs';
import { evaluate, type RiskRuleId } from '#clinical';

type Vector = Readonly<Record<string, unknown>>;

function vectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./reference/${name}.json`, import.meta.url), 'utf8'));
}

function label({ expected: _expected, why, ...input }: Vector): string {
  return `${why ?? ''} ${JSON.stringify(input)}`;
}

const RISK_COLUMNS: Readonly<Record<string, RiskRuleId>> = {
  nih2008: 'nih-2008',
  nih2008_csco: 'nih-2008-csco',
  nih2002: 'nih-2002',
  afip: 'afip',
};

describe('reference vectors', () => {
  const gist = (vectors('gist-risk') as { vectors: Vector[] }).vectors;
  describe.each(Object.entries(RISK_COLUMNS))('%s', (column, rule) => {
    it.each(gist.filter((vector) => column in vector).map((vector) => [label(vector), vector] as const))(
      '%s',
      (_label, vector) => {
        expect(evaluate(rule, vector).result).toBe(vector[column]);
      },
    );
  });

  it.each((vectors('choi') as Vector[]).map((vector) => [label(vector), vector] as const))(
    'choi %s',
    (_label, vector) => {
      const { result, ignored } = evaluate('choi-2007', vector);
      expect({ result, ignored }).toEqual({ result: vector.expected, ignored: undefined });
    },
  );

  it.each((vectors('recist-target') as Vector[]).map((vector) => [label(vector), vector] as const))(
    'recist %s',
    (_label, vector) => {
      const { result, ignored } = evaluate('recist-1.1', vector);
      expect({ result, ignored }).toEqual({ result: vector.expected, ignored: undefined });
    },
  );

  it.each((vectors('exposure') as Vector[]).map((vector) => [String(vector.id), vector] as const))(
    'exposure %s',
    (_label, vector) => {
      const answer = evaluate('exposure', vector);
      expect(answer.result).toEqual(vector.expected);
      expect(answer).toMatchObject(vector.expected as object);
    },
  );
});
