import type { CellRange } from "../../../report/layout/report-cell.ts";
import { entryKinds, entryOperators, entryReactions, type EntryRule } from "../../look/sheet-extras.ts";
import { plainFormula } from "../formula-names.ts";
import { isTrue, unescaped, type Attributes } from "../archive/xml-reader.ts";
import { rangesOf } from "./ranges.ts";

/** Reads the rules on what may be typed into the cells of a sheet, those among its extensions too, as its elements come. */
export class EntryReader {
  readonly #rules: EntryRule[] = [];
  #rule: { readonly attributes: Attributes; readonly formulas: string[]; ranges: readonly CellRange[] } | null = null;
  #text: string | null = null;

  /** In the order in which they stand in the file; one that is not understood is without ranges. */
  get rules(): readonly EntryRule[] {
    return this.#rules;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "dataValidation") this.#rule = { attributes, formulas: [], ranges: rangesOf(attributes["sqref"]) };
    else if (this.#rule !== null && /^(formula[12]|f|sqref)$/.test(name)) this.#text = "";
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    const rule = this.#rule;
    if (rule === null) return;
    const text = this.#text ?? "";
    if (name === "dataValidation") {
      this.#rules.push(entryRule(rule.attributes, rule.formulas, rule.ranges));
      this.#rule = null;
    } else if (name === "sqref") rule.ranges = rangesOf(text);
    else if (/^(formula[12]|f)$/.test(name) && text.trim() !== "") rule.formulas.push(plainFormula(text.trim()));
    else return;
    this.#text = null;
  }
}

function entryRule(attributes: Attributes, formulas: readonly string[], ranges: readonly CellRange[]): EntryRule {
  const { type = "none", operator = "between", errorStyle = "stop", promptTitle = "", prompt = "", errorTitle = "", error = "" } = attributes;
  const kind = entryKinds.find((one) => one === type);
  return {
    ranges: kind === undefined ? [] : ranges,
    kind: kind ?? "none",
    operator: entryOperators.find((one) => one === operator) ?? "between",
    formulas,
    allowsBlank: isTrue(attributes["allowBlank"]),
    // The attribute says the contrary of its name.
    showsList: !isTrue(attributes["showDropDown"]),
    reaction: entryReactions.find((one) => one === errorStyle) ?? "stop",
    error: isTrue(attributes["showErrorMessage"]) ? { title: unescaped(errorTitle), text: unescaped(error) } : null,
    prompt: isTrue(attributes["showInputMessage"]) && promptTitle + prompt !== "" ? { title: unescaped(promptTitle), text: unescaped(prompt) } : null,
  };
}
