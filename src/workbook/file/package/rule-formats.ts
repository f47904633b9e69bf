import { addressOfRange } from "../../cells/address.ts";
import type { RuleEffect, RuleLook, RulePoint } from "../../look/sheet-look.ts";
import type { ChangedExtras, NewRule } from "../../workbook-changes.ts";
import { storedFormula } from "../formula-names.ts";
import { sheetPrefix, withSheetElement } from "./sheet-elements.ts";
import { Edits, elementsIn, escapedAttribute, escapedXml, innerOf, prefixOf, withAttribute, type Element } from "./xml-text.ts";

/**
 * The part of a sheet with other conditional formats; those that stay keep every word but their rank.
 * @param styleOf gives the number under which the workbook keeps a look of a rule
 */
export function withRules(xml: string, { gone, order }: NonNullable<ChangedExtras["rules"]>, styleOf: (look: RuleLook) => number): string {
  const edits = new Edits();
  const all = [...elementsIn(xml, "cfRule")];
  const ranks = new Map(order.flatMap((one, k) => (typeof one === "number" ? [[one, k + 1] as const] : [])));
  all.forEach((element, place) => {
    const rank = ranks.get(place);
    if (gone.includes(place)) edits.put(element.from, element.to, "");
    // What is not shown here ranks behind, in its own order.
    else edits.put(element.from, element.innerFrom, withAttribute(element.tag, "priority", String(rank ?? order.length + 1 + place)));
  });
  const left = withoutEmpty(edits.applied(xml));
  const prefix = sheetPrefix(left);
  return order.reduce<string>(
    (text, one, k) => (typeof one === "number" ? text : withSheetElement(text, "conditionalFormatting", formatElement(one, k + 1, prefix, styleOf))),
    left,
  );
}

/** A place of rules that has none any more goes. */
function withoutEmpty(xml: string): string {
  const edits = new Edits();
  const isEmpty = (one: Element) =>
    innerOf(xml, one).trim() === "" || (prefixOf(one.tag) !== sheetPrefix(xml) && [...elementsIn(xml, "cfRule", one.innerFrom, one.innerTo)].length === 0);
  for (const one of elementsIn(xml, "conditionalFormatting")) if (isEmpty(one)) edits.put(one.from, one.to, "");
  return edits.applied(xml);
}

function formatElement({ ranges, stops, effect }: NewRule, rank: number, prefix: string, styleOf: (look: RuleLook) => number): string {
  const { type, attributes = {}, inner = "" } = ruleText(effect, styleOf);
  let tag = withAttribute(`<cfRule type="${type}"/>`, "priority", String(rank));
  for (const [name, value] of Object.entries({ ...attributes, stopIfTrue: stops }))
    if (value !== false) tag = withAttribute(tag, name, value === true ? "1" : String(value));
  const rule = inner === "" ? tag : `${tag.replace(/\s*\/>$/, ">")}${inner}</cfRule>`;
  const whole = `<conditionalFormatting sqref="${ranges.map(addressOfRange).join(" ")}">${rule}</conditionalFormatting>`;
  return prefix === "" ? whole : whole.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

interface RuleText {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly inner?: string;
}

const colour = (value: string) => `<color rgb="FF${value.slice(1).toUpperCase()}"/>`;
const formulaText = (formula: string | number) => escapedXml(storedFormula(String(formula)));

function ruleText(effect: RuleEffect, styleOf: (look: RuleLook) => number): RuleText {
  switch (effect.kind) {
    case "scale":
      return { type: "colorScale", inner: `<colorScale>${effect.points.map(pointText).join("")}${effect.colours.map(colour).join("")}</colorScale>` };
    case "bar":
      return {
        type: "dataBar",
        inner: `<dataBar${effect.showsValue ? "" : ' showValue="0"'}>${pointText(effect.from)}${pointText(effect.to)}${colour(effect.colour)}</dataBar>`,
      };
    case "icons": {
      const flags = `${effect.showsValue ? "" : ' showValue="0"'}${effect.reversed ? ' reverse="1"' : ""}`;
      return { type: "iconSet", inner: `<iconSet iconSet="${escapedAttribute(effect.set)}"${flags}>${effect.points.map(pointText).join("")}</iconSet>` };
    }
    case "formula":
      return { type: "expression", attributes: { dxfId: styleOf(effect.look) }, inner: `<formula>${formulaText(effect.formula)}</formula>` };
    case "rank":
      return { type: "top10", attributes: { dxfId: styleOf(effect.look), percent: effect.percent, bottom: effect.lowest, rank: effect.count } };
    case "average":
      return {
        type: "aboveAverage",
        attributes: { dxfId: styleOf(effect.look), ...(effect.above ? {} : { aboveAverage: "0" }), equalAverage: effect.orEqual },
      };
    case "repeated":
      return { type: effect.once ? "uniqueValues" : "duplicateValues", attributes: { dxfId: styleOf(effect.look) } };
  }
}

function pointText({ kind, value, above }: RulePoint): string {
  const val = value === undefined ? "" : ` val="${kind === "formula" ? formulaText(value).replaceAll('"', "&quot;") : escapedAttribute(String(value))}"`;
  return `<cfvo type="${kind}"${val}${above === false ? ' gte="0"' : ""}/>`;
}

/** A look of a rule as the workbook keeps it, without prefixes. */
export function ruleStyle({ bold, italic, underline, struck, colour: ink, fill }: RuleLook): string {
  const flag = (name: string, on: boolean | undefined) => (on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`);
  const letters =
    flag("b", bold) +
    flag("i", italic) +
    flag("strike", struck) +
    (underline === undefined ? "" : `<u${underline === "double" ? ' val="double"' : ""}/>`) +
    (ink === undefined ? "" : colour(ink));
  const ground =
    fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`;
  return `<dxf>${letters === "" ? "" : `<font>${letters}</font>`}${ground}</dxf>`;
}
