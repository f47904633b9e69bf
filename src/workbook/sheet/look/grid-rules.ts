import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  iconMap,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IIconSetType,
  type IValueConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { FilledFormula } from "../../cells/filled-formula.ts";
import type { LookRule, RuleEffect, RuleLook, RulePoint } from "../../look/sheet-look.ts";
import { gridRange } from "../report/report-snapshot.ts";

/** Conditional formats in the grid's own terms, in the order in which they hold. */
export function gridRules(rules: readonly LookRule[]): readonly IConditionFormattingRule[] {
  return rules.flatMap(({ place, ranges, stops, effect }) => {
    const first = { row: Math.min(...ranges.map(({ fromRow }) => fromRow)), column: Math.min(...ranges.map(({ fromColumn }) => fromColumn)) };
    const made = (part: number, over: readonly CellRange[], rule: IConditionalFormattingRuleConfig): IConditionFormattingRule => ({
      cfId: `file-${place}-${part}`,
      ranges: over.map(gridRange),
      stopIfTrue: stops,
      rule,
    });
    // Icons that the grid does not draw would keep it from drawing at all.
    if (effect.kind === "icons" && !(effect.set in iconMap)) return [];
    if (effect.kind !== "formula") return [made(0, ranges, effectOf(effect))];
    // A formula is written for the cell where all ranges begin, and the grid reads it as written for the first cell of each.
    const moving = new FilledFormula(effect.formula);
    return ranges.map((range, part) => {
      const value = moving.at(range.fromRow - first.row, range.fromColumn - first.column);
      return made(part, [range], { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style: styleOf(effect.look) });
    });
  });
}

function effectOf(effect: Exclude<RuleEffect, { readonly kind: "formula" }>): IConditionalFormattingRuleConfig {
  switch (effect.kind) {
    case "scale":
      return { type: CFRuleType.colorScale, config: effect.colours.map((color, index) => ({ index, color, value: pointOf(effect.points[index]) })) };
    case "bar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: effect.showsValue,
        config: { min: pointOf(effect.from), max: pointOf(effect.to), isGradient: true, positiveColor: effect.colour, nativeColor: "#FF0000" },
      };
    case "icons": {
      // A file lists them from the lowest, the grid from the highest.
      const count = effect.points.length;
      const config = effect.points.map((point, k) => ({
        operator: point.above === false ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
        value: pointOf(point),
        iconType: effect.set as IIconSetType,
        iconId: String(effect.reversed ? k : count - 1 - k),
      }));
      return { type: CFRuleType.iconSet, isShowValue: effect.showsValue, config: config.reverse() };
    }
    case "rank":
      return {
        ...highlight(effect.look),
        subType: CFSubRuleType.rank,
        value: effect.count,
        isPercent: effect.percent,
        isBottom: effect.lowest,
      };
    case "average": {
      const { greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual } = CFNumberOperator;
      const operator = effect.above ? (effect.orEqual ? greaterThanOrEqual : greaterThan) : effect.orEqual ? lessThanOrEqual : lessThan;
      return { ...highlight(effect.look), subType: CFSubRuleType.average, operator };
    }
    case "repeated":
      return { ...highlight(effect.look), subType: effect.once ? CFSubRuleType.uniqueValues : CFSubRuleType.duplicateValues };
  }
}

const highlight = (look: RuleLook) => ({ type: CFRuleType.highlightCell, style: styleOf(look) }) as const;

const pointOf = ({ kind, value }: RulePoint): IValueConfig => ({ type: CFValueType[kind], ...(value === undefined ? {} : { value }) });

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const styleOf = ({ bold, italic, underline, struck, colour, fill }: RuleLook): IStyleBase => ({
  ...(bold === undefined ? {} : { bl: flag(bold) }),
  ...(italic === undefined ? {} : { it: flag(italic) }),
  ...(underline === undefined ? {} : { ul: { s: BooleanNumber.TRUE } }),
  ...(struck === undefined ? {} : { st: { s: flag(struck) } }),
  ...(colour === undefined ? {} : { cl: { rgb: colour } }),
  ...(fill === undefined ? {} : { bg: { rgb: fill } }),
});
