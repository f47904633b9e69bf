import loadHighs from "highs";
import { HighsSolver } from "../../src/solvers/highs.ts";

const highs = await loadHighs();

/** HiGHS as the tests' second opinion: it shares no scaling with the engine. */
export class Highs extends HighsSolver {
  constructor() {
    super(highs);
  }
}
