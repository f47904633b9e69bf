import type { CliProblems } from "../../locale/command-line/cli.ts";

/** Something in a command that a person can mend. The sentences are in src/locale. */
export class CliProblem<C extends keyof CliProblems = keyof CliProblems> extends Error {
  constructor(
    readonly code: C,
    readonly params: CliProblems[C],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "CliProblem";
  }
}
