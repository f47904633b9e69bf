import type { Analysis } from "../analysis/run/analysis.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import { isRunOption, runOptions, type Option, type OptionSetting, type RunOptionName } from "../engine/declare/options.ts";
import type { Text } from "../engine/declare/text.ts";
import type { MethodFunction } from "./sheet-function.ts";

/** A setting of an analysis that is not as it is by itself, and makes a difference to what a function gives. */
export interface RepeatedSetting {
  readonly value: OptionSetting;
  readonly title: Text;
}

/**
 * What an analysis consists of and a formula repeats in another way than by an argument of the same name: by its name, its
 * ranges, or not at all, as an interval that a bootstrap adds changes no number, and rows that were left out, like an order
 * of the periods that matters, allow no formula. Whatever else an analysis comes to hold needs an argument, or there is no formula.
 */
const repeatedOtherwise: readonly string[] = ["version", "model", "index", "columns", "badRows", "periodOrder", "bootstrap"];

/** The settings that a formula of this function has to name, by the key of the argument that takes each. */
export function settingsFor(fn: MethodFunction, analysis: Analysis): ReadonlyMap<string, RepeatedSetting> {
  const { options, ...rest } = analysis;
  const found = new Map<string, RepeatedSetting>();
  for (const [name, option] of optionsOf(fn, analysis)) {
    const value = options[name];
    if (value !== undefined && JSON.stringify(unset(name, option, fn, analysis)) !== JSON.stringify(value)) found.set(name, { value, title: option.title });
  }
  for (const [name, value] of Object.entries(rest)) {
    if (repeatedOtherwise.includes(name) || value === undefined) continue;
    if (!isRunOption(name)) found.set(name, { value: String(value), title: named[name] ?? { "zh-CN": name, en: name } });
    else if (value !== runOptions[name].default && matters[name](fn, analysis))
      found.set(name, { value: value as OptionSetting, title: runOptions[name].title });
  }
  return found;
}

/** Settings that no function has an argument for. */
const named: Readonly<Record<string, Text>> = { spellings: { "zh-CN": "不同写法视为一个", en: "spellings taken as one" } };

/** A level of an index begins where the DMU has its first score. */
const hangsOnScores = ({ method, gives }: MethodFunction) => method.kind === "model" || gives === "cumulative";

/** Whether a setting of the run makes a difference to what a function gives. */
const matters: Readonly<Record<RunOptionName, (fn: MethodFunction, analysis: Analysis) => boolean>> = {
  reference: hangsOnScores,
  frontier: hangsOnScores,
  window: (fn, analysis) => (hangsOnScores(fn) && analysis.reference === "window") || (fn.method.kind === "index" && analysis.options.base === "window"),
};

/** The options that the function's numbers hang on: those of the model, and of an index its own, less those that it sets itself. */
function optionsOf({ method }: MethodFunction, { model, index }: Analysis): readonly (readonly [name: string, option: Option])[] {
  const ofModel = Object.entries(modelById(model).options);
  if (method.kind === "model" || index === null) return ofModel;
  const { sets = [], options } = indexById(index);
  return [...ofModel.filter(([name]) => !sets.includes(name)), ...Object.entries(options)];
}

/** What an option is where the formula does not name it: an index may take it from the reference technology. */
function unset(name: string, option: Option, { method, parameters }: MethodFunction, { index, reference: technology }: Analysis): OptionSetting {
  if (method.kind === "model" || index === null) return option.default;
  const told = parameters.some(({ meaning }) => meaning.is === "run" && meaning.option === "reference") ? technology : runOptions.reference.default;
  return indexById(index).following?.(told)[name] ?? option.default;
}
