import type { Completed } from "../analysis/run-analysis.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import { rolesIn } from "../engine/dataset.ts";
import { effectiveOptions, runOptions, type Option, type OptionSetting, type OptionSettings } from "../engine/options.ts";
import type { Locale } from "../engine/text.ts";
import { settingText } from "../locale/setting.ts";
import type { ReportSheet } from "./sheet.ts";

/** What stands between the name of a sheet and that of a method. */
const dot = " · ";

/**
 * A sheet whose title says of which run it is, so that two reports side by side are told apart:
 * `效率 · 超效率 SBM 模型（VRS，产出导向）`.
 */
export function titledByRun(sheet: ReportSheet, completed: Completed, locale: Locale): ReportSheet {
  const [[title, ...beside], ...rows] = sheet.rows;
  if (title?.style !== "title") return sheet;
  const text = String(title.value);
  const { model } = completed.analysis;
  const named = text.includes(dot) ? text : `${text}${dot}${modelById(model).title[locale]}`;
  const said = saidOf(completed, locale);
  const [open, comma, close] = locale === "zh-CN" ? ["（", "，", "）"] : [" (", ", ", ")"];
  return { ...sheet, rows: [[{ ...title, value: said.length === 0 ? named : `${named}${open}${said.join(comma)}${close}` }, ...beside], ...rows] };
}

/** The settings of a run that its title says: those that have a word for titles, and others that are not as they are by default. */
function saidOf({ analysis, data }: Completed, locale: Locale): readonly string[] {
  const { model, index, reference, frontier, window } = analysis;
  const settings: OptionSettings = {
    ...analysis.options,
    reference,
    ...(frontier === undefined ? {} : { frontier }),
    ...(window === undefined ? {} : { window }),
  };
  const methods = [modelById(model), ...(index === null ? [] : [indexById(index)]), { options: runOptions }];
  return methods.flatMap(({ options }) =>
    effectiveOptions(options, settings, rolesIn(data)).flatMap(([name, option]) => {
      const word = settings[name] === undefined ? null : wordOf(option, settings[name], locale);
      return word === null ? [] : [word];
    }),
  );
}

function wordOf(option: Option, value: OptionSetting, locale: Locale): string | null {
  const short = option.kind === "choice" ? option.inTitles?.[String(value)] : undefined;
  if (short !== undefined) return short[locale];
  if (value === option.default || value === null) return null;
  const text = settingText(option, value, locale);
  return option.kind === "choice" ? text : `${option.title[locale]} ${text}`;
}
