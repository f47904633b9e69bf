import { methodFunctions } from "./method-functions.ts";
import { procedureFunctions } from "./procedure-functions.ts";
import type { SheetFunction } from "./sheet-function.ts";

/** Every worksheet function, in the order in which hosts register them: those of models and indices, then those of procedures. */
export const functionFamily: readonly SheetFunction[] = [...methodFunctions, ...procedureFunctions];
