import type { Problem } from '#contracts';

/** What the registry answered instead of what was asked. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.code;
  }
}

/** The registry was not reached, or something between answered in its place. */
export class Unreachable extends Error {}
