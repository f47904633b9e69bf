import { catalog } from "../../engine/catalog.ts";
import type { Method } from "../../engine/method/method.ts";
import { procedures } from "../../procedures/catalog.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import type { AskedQuestion } from "./questions.ts";

/** A model, an index or a procedure, as the step of the methods offers it. */
export type OfferedMethod = Method | Procedure;

/** All of them, in the order in which they are offered. */
export const offeredMethods: readonly OfferedMethod[] = [...catalog, ...procedures];

/** Those that answer a question. */
export const methodsFor = (question: AskedQuestion): readonly OfferedMethod[] => offeredMethods.filter((method) => method.question === question);

export const offeredMethod = (id: string): OfferedMethod => offeredMethods.find((method) => method.id === id)!;

export const titleOf = (method: OfferedMethod) => (method.kind === "procedure" ? method.words.title : method.title);
