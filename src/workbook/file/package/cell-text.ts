import { isCellError, type Cell } from "../../../analysis/table/table.ts";
import { storedWhole } from "../writing/xlsx-text.ts";
import type { LookChange } from "../../look/sheet-look.ts";
import type { CellChange, NewFormula } from "./cell-change.ts";
import { runsText } from "./run-text.ts";
import { attribute, elementIn, escapedXml, textOf, withAttribute } from "./xml-text.ts";

/** A cell as it is to be written; empty where nothing is left of it. */
export interface WrittenCell {
  readonly text: string;
  /** Whether it had a formula and has none any more. */
  readonly lostFormula: boolean;
}

/** What the cells of a workbook are written with. */
export interface WritingCells {
  /** Of the sheet's elements, with the colon. */
  readonly prefix: string;
  /** The number by which a cell says that its formula is a dynamic array; null if the workbook has none. */
  readonly dynamic: number | null;
  /** The number of a style that is the one of this number but for what a change says. */
  styled(style: number, change: LookChange): number;
}

/**
 * Writes a cell anew with what changed of it.
 * @param before its text so far; null where there was none
 * @param lineStyle the number of the style that its row or its column gives to a cell that was not there
 */
export function changedCell(
  address: string,
  before: string | null,
  { content, ownFormula, style, look, runs }: CellChange,
  { prefix, dynamic, styled }: WritingCells,
  lineStyle: number,
): WrittenCell {
  const [startTag] = /^<[^<>]*>/.exec(before ?? "") ?? [withAttribute(`<${prefix}c r="${address}">`, "s", lineStyle > 0 ? String(lineStyle) : null)];
  let tag = startTag.replace(/\s*\/>$/, ">");
  if (runs !== undefined) {
    const lostFormula = before !== null && elementIn(before, "f") !== undefined;
    if (style !== undefined || look !== undefined) tag = withAttribute(tag, "s", String(styled(style ?? Number(attribute(tag, "s") ?? 0), look ?? {})));
    for (const [name, value] of [
      ["t", "inlineStr"],
      ["vm", null],
      ["cm", null],
    ] as const)
      tag = withAttribute(tag, name, value);
    return { text: `${tag}${runsText(runs, prefix)}</${prefix}c>`, lostFormula };
  }
  const isStyled = before !== null || style !== undefined || look !== undefined;
  if (style !== undefined || look !== undefined) tag = withAttribute(tag, "s", String(styled(style ?? Number(attribute(tag, "s") ?? 0), look ?? {})));
  if (content === undefined) {
    const inner = withFormula(before?.slice(startTag.length) ?? "", ownFormula, prefix);
    return { text: inner === "" ? closed(tag) : `${tag}${inner}`, lostFormula: false };
  }
  const old = before === null ? undefined : elementIn(before, "f");
  const { value, formula } = content;
  const kept = formula === "kept";
  const isStored = typeof value === "string" && value.length > 0;
  const isFormula = kept ? old !== undefined : formula !== null;
  const [type, written] = valueText(value, isFormula, prefix);
  tag = withAttribute(withAttribute(tag, "t", type), "vm", null);
  if (!kept) tag = withAttribute(tag, "cm", formula !== null && formula.spill !== null && dynamic !== null ? String(dynamic) : null);
  const calculated = kept ? (old ? textOf(before!, old) : "") : formula === null ? "" : formulaText(formula, prefix);
  const lostFormula = old !== undefined && !isFormula;
  if (calculated === "" && written === "" && !isStored) return { text: isStyled && attribute(tag, "s") !== undefined ? closed(tag) : "", lostFormula };
  return { text: `${tag}${calculated}${written}</${prefix}c>`, lostFormula };
}

/** What a cell holds, with a formula of its own in place of the one that it shares. */
function withFormula(inner: string, formula: string | undefined, prefix: string): string {
  const shared = formula === undefined ? undefined : elementIn(inner, "f");
  return shared === undefined ? inner : inner.slice(0, shared.from) + formulaText({ text: formula!, spill: null }, prefix) + inner.slice(shared.to);
}

const closed = (tag: string) => tag.replace(/>$/, "/>");

function formulaText({ text, spill }: NewFormula, prefix: string): string {
  const array = spill === null ? "" : ` t="array" ref="${spill}"`;
  return `<${prefix}f${array}>${escapedXml(text)}</${prefix}f>`;
}

/** The type of a value and its element. A text stands in its cell: the texts that cells share stay as they are. */
function valueText(value: Cell, isFormula: boolean, prefix: string): readonly [type: string | null, text: string] {
  const plain = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return [null, ""];
  if (isCellError(value)) return fileErrors.has(value.error) ? ["e", plain(value.error)] : ["e", plain("#VALUE!")];
  if (typeof value === "boolean") return ["b", plain(value ? "1" : "0")];
  if (typeof value === "number") return Number.isFinite(value) ? [null, plain(String(value))] : ["e", plain("#NUM!")];
  const text = escapedXml(storedWhole(value));
  if (isFormula) return ["str", plain(text)];
  return ["inlineStr", `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`];
}

/** The errors that a cell of a file can hold. */
const fileErrors: ReadonlySet<string> = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#GETTING_DATA"]);
