import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type DataValidationOperator,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { EntryRule } from "../../look/sheet-extras.ts";

const types: Readonly<Record<EntryRule["kind"], DataValidationType>> = {
  none: DataValidationType.ANY,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  // The grid knows no rule for times, which are parts of a day.
  time: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const reactions: Readonly<Record<EntryRule["reaction"], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/** A rule of a file on what may be typed in, in the grid's own terms. */
export function gridEntry(rule: EntryRule, uid: string, ranges: IRange[]): ISheetDataValidationRule {
  const { kind, operator, formulas, allowsBlank, showsList, reaction, error, prompt } = rule;
  const [formula1, formula2] = formulas.map((formula) => gridFormula(formula, kind));
  return {
    uid,
    type: types[kind],
    ranges,
    allowBlank: allowsBlank,
    ...(/^(none|list|custom)$/.test(kind) ? {} : { operator: operator as DataValidationOperator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    // A cell looks as the file has it, with the arrow of its list at the edge.
    ...(kind === "list" ? { showDropDown: showsList, renderMode: DataValidationRenderMode.ARROW } : {}),
    showErrorMessage: error !== null,
    // What is taken anyway is marked alone.
    errorStyle: error === null ? DataValidationErrorStyle.WARNING : reactions[reaction],
    ...(error === null ? {} : { errorTitle: error.title, error: error.text }),
    ...(prompt === null ? {} : { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
  };
}

/** Numbers stand as they are, a list as its items; all else begins with an equals sign. */
function gridFormula(formula: string, kind: EntryRule["kind"]): string {
  const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(formula) ?? [];
  if (quoted !== undefined && kind === "list")
    return quoted
      .replaceAll('""', '"')
      .split(",")
      .map((item) => item.trim())
      .join(",");
  return kind !== "custom" && Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}

const kinds: Readonly<Record<string, EntryRule["kind"]>> = {
  whole: "whole",
  decimal: "decimal",
  list: "list",
  listMultiple: "list",
  checkbox: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** A rule of the grid as a file has it, but for its cells. */
export function entryOf(rule: ISheetDataValidationRule): Omit<EntryRule, "ranges"> {
  const { type, operator = "between", allowBlank = true, showDropDown = true, errorStyle, errorTitle = "", error = "" } = rule;
  const { formula1, formula2, promptTitle = "", prompt = "", showInputMessage = prompt + promptTitle !== "" } = rule;
  const kind = kinds[type] ?? "none";
  // Several items of a list in one cell are none of its items for other programs, which are not to refuse them.
  const isChecked = type !== "listMultiple" && (rule.showErrorMessage ?? false);
  const reaction = (Object.keys(reactions) as EntryRule["reaction"][]).find((one) => reactions[one] === errorStyle) ?? "warning";
  const given = type === "checkbox" ? [`${formula1 ?? "1"},${formula2 ?? "0"}`] : [formula1, formula2];
  return {
    kind,
    operator,
    formulas: kind === "none" ? [] : given.flatMap((formula) => (formula === undefined || formula === "" ? [] : [fileFormula(formula, kind)])),
    allowsBlank: allowBlank,
    showsList: showDropDown,
    reaction,
    error: isChecked ? { title: errorTitle, text: error } : null,
    prompt: showInputMessage && promptTitle + prompt !== "" ? { title: promptTitle, text: prompt } : null,
  };
}

function fileFormula(formula: string, kind: EntryRule["kind"]): string {
  if (formula.startsWith("=")) return formula.slice(1);
  if (kind === "list") return `"${itemsOf(formula).join(",").replaceAll('"', '""')}"`;
  return kind === "date" ? String(dayNumber(formula)) : formula;
}

/** The grid writes the items of a list one after the other, or as JSON where a comma is in one, where a file can have none. */
function itemsOf(list: string): readonly string[] {
  try {
    const items: unknown = JSON.parse(list);
    if (Array.isArray(items)) return items.map((item) => String(item).replaceAll(",", "，"));
  } catch {
    // Not JSON.
  }
  return list.split(",");
}

/** The number of a day that the grid's calendar has written. */
function dayNumber(text: string): number | string {
  if (Number.isFinite(Number(text))) return text;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(text) ?? [];
  if (year === undefined) return text;
  const day0 = Date.UTC(1899, 11, 30);
  return (Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - day0) / 86_400_000;
}
