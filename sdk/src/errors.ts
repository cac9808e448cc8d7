/** What can go wrong between this client and the engine. Nothing here decides what a person reads: see the app's `lib/errors`. */
import type { components } from "./generated.ts";

export type Problem = components["schemas"]["ProblemDocument"];

/** The engine answered and refused. `code` is stable; `problem.detail` is for logs. */
export class GalleriaError extends Error {
  override readonly name = "GalleriaError";
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** No answer arrived: offline, refused connection, broken stream. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
}

/** No answer arrived within the time that the caller allows. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";

  constructor(readonly timeoutMs: number) {
    super(`No answer within ${timeoutMs} ms`);
  }
}
