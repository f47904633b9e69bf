import type { Text } from "../engine/declare/text.ts";
import { procedures } from "../procedures/catalog.ts";
import type { Procedure } from "../procedures/declare/procedure.ts";
import { optionParameter, type ProcedureFunction, type ProcedureMeaning, type SheetParameter } from "./sheet-function.ts";

/** The argument that asks for another result than the one that the function gives by itself. */
const resultKey = "result";

/** The worksheet functions of a procedure, as it declares them. */
export function functionsOf(procedure: Procedure): readonly ProcedureFunction[] {
  return Object.entries(procedure.functions).map(([name, { gives, parameters }]) => ({
    name,
    help: helpOf(procedure, gives, parameters.includes(resultKey)),
    procedure,
    gives,
    parameters: parameters.map((key) => parameterOf(procedure, key, gives)),
  }));
}

/** Every worksheet function of the catalogue of procedures. */
export const procedureFunctions: readonly ProcedureFunction[] = procedures.flatMap(functionsOf);

/** The results of a procedure that a cell can spill: all but figures. */
export function spilledResults({ gives }: Procedure): readonly string[] {
  return Object.keys(gives).filter((id) => gives[id].gives !== "figure");
}

/** What the procedure is for, and what comes of it. */
function helpOf({ words }: Procedure, gives: string, others: boolean): Text {
  const { title } = words.gives[gives];
  return {
    "zh-CN": `${words.summary["zh-CN"]}给出“${title["zh-CN"]}”${others ? "，或另选的结果" : ""}。`,
    en: `${words.summary.en} Gives: ${title.en}${others ? ", or the result that is asked for" : ""}.`,
  };
}

function parameterOf(procedure: Procedure, key: string, gives: string): SheetParameter<ProcedureMeaning> {
  const { takes, options, words } = procedure;
  if (key === resultKey) return resultParameter(procedure, gives);
  if (Object.hasOwn(takes, key)) {
    const slot = takes[key];
    return {
      name: key,
      ...words.takes[key],
      optional: slot.min === 0,
      kind: "range",
      meaning: slot.holds === "table" ? { is: "table", slot: key } : { is: "slot", slot: key, holds: slot.holds, many: slot.many === true },
    };
  }
  const option = options[key];
  if (option === undefined) throw new Error(`${procedure.id} declares the parameter ${key}, which is neither a slot nor an option`);
  return optionParameter(key, option, { is: "option", option: key });
}

function resultParameter(procedure: Procedure, gives: string): SheetParameter<ProcedureMeaning> {
  return {
    name: resultKey,
    title: { "zh-CN": "结果", en: "Result" },
    help: { "zh-CN": `可选：给出哪一项结果；不填为${gives}。`, en: `Optional: which result is given; ${gives} if left out.` },
    optional: true,
    kind: "choice",
    choices: spilledResults(procedure).map((id) => ({ value: id, title: procedure.words.gives[id].title })),
    meaning: { is: "result" },
  };
}
