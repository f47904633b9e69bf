import type { Completed } from "../analysis/run/run-analysis.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import { rolesIn } from "../engine/data/dataset.ts";
import { effectiveOptions, runOptions, type Option, type Options, type OptionSetting, type OptionSettings } from "../engine/declare/options.ts";
import type { Locale } from "../engine/declare/text.ts";
import { captionTexts } from "../locale/sheets/captions.ts";
import { settingText } from "../locale/wording/setting.ts";
import { note } from "./layout/cells.ts";
import type { ReportSheet } from "./layout/sheet.ts";
import type { ReportSource } from "./sheets/method-sheet.ts";

/** A sheet of tables as it is handed on: the number of its table in the report, and of which periods it is. */
export interface Caption {
  readonly number: number;
  readonly span: string;
}

/** A sheet whose title goes on with what tells its run from others: `效率 · 径向模型（VRS，产出导向）`, a table's with its number and periods before it. */
export function titledBy(sheet: ReportSheet, method: string | null, said: readonly string[], locale: Locale, caption?: Caption): ReportSheet {
  const [[title, ...beside]] = sheet.rows;
  const [open, comma, close] = locale === "zh-CN" ? ["（", "，", "）"] : [" (", ", ", ")"];
  const named = method === null ? String(title.value) : `${String(title.value)} · ${method}`;
  const whole = said.length === 0 ? named : `${named}${open}${said.join(comma)}${close}`;
  const value = caption === undefined ? whole : captionTexts(locale).caption(caption.number, whole, caption.span);
  return { ...sheet, rows: [[{ ...title, value }, ...beside], ...sheet.rows.slice(1)] };
}

/** A sheet of tables with the line below them that says which data they were computed from, where that is known; it is printed with them. */
export function withSource(sheet: ReportSheet, source: ReportSource | undefined, locale: Locale): ReportSheet {
  if (source === undefined) return sheet;
  const rows = [...sheet.rows, [], [note(captionTexts(locale).computedFrom(source.name, source.sheet))]];
  const { printed } = sheet;
  return { ...sheet, rows, ...(printed?.toRow === sheet.rows.length ? { printed: { ...printed, toRow: rows.length } } : {}) };
}

/** The settings of a run that its titles say. */
export function saidOfRun({ analysis, data }: Completed, locale: Locale): readonly string[] {
  const { model, index, reference, frontier, window } = analysis;
  const settings: OptionSettings = {
    ...analysis.options,
    reference,
    ...(frontier === undefined ? {} : { frontier }),
    ...(window === undefined ? {} : { window }),
  };
  const methods = [modelById(model), ...(index === null ? [] : [indexById(index)]), { options: runOptions }];
  const effective = methods.flatMap(({ options }) => effectiveOptions(options, settings, rolesIn(data)));
  return saidOf(Object.fromEntries(effective), settings, locale);
}

/** Settings that have a word for titles, and others that are not as they are by default. */
export const saidOf = (options: Options, settings: OptionSettings, locale: Locale): readonly string[] =>
  Object.entries(options).flatMap(([name, option]) => (settings[name] === undefined ? [] : (wordOf(option, settings[name], locale) ?? [])));

function wordOf(option: Option, value: OptionSetting, locale: Locale): string | null {
  const short = option.kind === "choice" ? option.inTitles?.[String(value)] : undefined;
  if (short !== undefined) return short[locale];
  if (value === option.default || value === null) return null;
  const text = settingText(option, value, locale);
  return option.kind === "choice" ? text : `${option.title[locale]}${locale === "en" ? " " : ""}${text}`;
}
