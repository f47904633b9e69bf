import type { Analysis } from "../../analysis/run/analysis.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import { runOptions, type OptionSettings } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { saidOf } from "../../report/run-title.ts";

/** An analysis under the name that a person gave it. */
export interface NamedAnalysis {
  readonly name: string;
  readonly analysis: Analysis;
  readonly sheet: string;
}

/** Of each of several analyses what tells it from the others: its method, its settings, its columns, its data; or its own name. */
export function whatDiffers(all: readonly NamedAnalysis[], locale: Locale): readonly string[] {
  const said = all.map((one) => wordsOf(one, locale));
  const own = said.map((words) => words.filter((word) => !said.every((other) => other.includes(word))));
  const titles = own.map((words) => words.join(locale === "en" ? ", " : "，"));
  return titles.map((title, k) => {
    if (title === "") return all[k].name;
    return titles.filter((other) => other === title).length > 1 ? `${title} · ${all[k].name}` : title;
  });
}

function wordsOf({ analysis, sheet }: NamedAnalysis, locale: Locale): readonly string[] {
  const { model, index, options, reference, frontier, window, columns } = analysis;
  const methods = [...(index === null ? [] : [indexById(index)]), modelById(model)];
  const settings: OptionSettings = { ...options, reference, ...(frontier === undefined ? {} : { frontier }), ...(window === undefined ? {} : { window }) };
  const schema = Object.fromEntries([...methods, { options: runOptions }].flatMap((one) => Object.entries(one.options)));
  return [
    ...methods.map(({ title }) => title[locale]),
    ...saidOf(schema, settings, locale),
    ...[...columns.inputs, ...columns.outputs, ...columns.undesirable].map((name) => `+${name}`),
    sheet,
  ];
}
