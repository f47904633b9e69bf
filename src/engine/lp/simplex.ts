import type { Program } from "./program.ts";
import type { LpSolver, Solution } from "./solution.ts";
import { Kernel, type Scope } from "./wasm/kernel.ts";

/** The product's own solver: a dense revised simplex over the shared block of a technology, compiled from `wasm/assembly`. */
export class Simplex implements LpSolver {
  readonly name = "qianyan";

  /**
   * @param scope `pool` asks for the optimum over the columns of the block's pool, and says nothing of the others
   * @param kernel which does the work; the results are the same with any
   */
  constructor(
    private readonly scope: Scope = "block",
    private readonly kernel: Kernel = Kernel.shared(),
  ) {}

  solve(program: Program): Solution {
    program.block.pool.reset();
    return this.kernel.solve(program, this.scope);
  }
}
