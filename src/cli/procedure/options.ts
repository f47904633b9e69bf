import { Option } from "commander";
import type { Option as MethodOption } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { procedures } from "../../procedures/catalog.ts";
import { columnSlots, tableSlots, type Slot } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { optionHelp, withValues } from "../arguments/option-help.ts";
import { analysisOptions, valuedFlag, type RunOptions } from "../arguments/options.ts";
import { CliProblem } from "../terminal/problem.ts";
import { flagOf } from "../arguments/typed.ts";

/** The slots of every procedure, by name; those that a run of a model has too are options already. */
const slots: ReadonlyMap<string, { readonly slot: Slot; readonly procedure: Procedure }> = new Map(
  procedures.flatMap((procedure) => columnSlots(procedure.takes).map(([name, slot]) => [name, { slot, procedure }] as const)),
);
const ofMethods: readonly string[] = ["period", "group"];

/** The slots that take a second table, by name. */
const tables: ReadonlyMap<string, Procedure> = new Map(
  procedures.flatMap((procedure) => tableSlots(procedure.takes).map(([name]) => [name, procedure] as const)),
);

/** The options of every procedure, by name, but those that a run of a model has too, as `--seed`. */
const shared = new Set(analysisOptions("en").map((option) => option.attributeName()));
const options: ReadonlyMap<string, MethodOption> = new Map(
  procedures.flatMap((procedure) => Object.entries(procedure.options)).filter(([name]) => !shared.has(name)),
);

const joined = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

/** `--procedure` and an option for each slot that only procedures have. */
export function procedureOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  const named = procedures.map(({ id, words }) => [id, words.title[locale]] as const);
  const own = [...slots].filter(([name]) => !ofMethods.includes(name));
  return [
    new Option("--procedure <ID>", withValues(help.procedure, named)),
    new Option("--chain <chain.json>", help.chain),
    ...own.map(([name, { slot, procedure }]) => {
      const option = new Option(`--${name} <${slot.many ? "A,B" : "COL"}>`, procedure.words.takes[name].help[locale]);
      return slot.many ? option.argParser(joined) : option;
    }),
    ...[...tables].map(([name, procedure]) => new Option(`--${name} <FILE>`, procedure.words.takes[name].help[locale])),
    ...[...options].map(([name, option]) => new Option(valuedFlag(name, option), optionHelp(name, option, locale, procedures))),
  ].map((option) => option.helpGroup(help.groups.procedure));
}

/** Refuses an option that means something only beside `--procedure`. */
export function checkNoSlots(typed: RunOptions): void {
  const found = [...slots.keys(), ...tables.keys(), ...options.keys()].find((name) => !ofMethods.includes(name) && typed[name] !== undefined);
  if (found !== undefined) throw new CliProblem("option-needs", { option: flagOf(found), needs: "--procedure" });
}
