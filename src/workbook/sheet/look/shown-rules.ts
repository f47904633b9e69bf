import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import { addressOf } from "../../../analysis/table/table.ts";
import type { RuleEffect, RuleLook, RulePoint } from "../../look/sheet-look.ts";
import { shownColour } from "./shown-look.ts";

type Highlight = Extract<IConditionalFormattingRuleConfig, { readonly type: CFRuleType.highlightCell }>;

/** What a conditional format of the grid does: the other way of `gridRules`. */
export function ruleOf({ rule, ranges }: IConditionFormattingRule): RuleEffect {
  switch (rule.type) {
    case CFRuleType.colorScale: {
      const stops = [...rule.config].sort((a, b) => a.index - b.index);
      return { kind: "scale", points: stops.map(({ value }) => pointOf(value)), colours: stops.map(({ color }) => shownColour(color) ?? "#FFFFFF") };
    }
    case CFRuleType.dataBar: {
      const { min, max, positiveColor } = rule.config;
      return { kind: "bar", from: pointOf(min), to: pointOf(max), colour: shownColour(positiveColor) ?? "#638EC6", showsValue: rule.isShowValue };
    }
    case CFRuleType.iconSet: {
      // A file lists them from the lowest, the grid from the highest; the lowest begins anywhere.
      const rising = [...rule.config].reverse();
      const points = rising.map(({ value, operator }, k): RulePoint =>
        k === 0 ? { kind: "percent", value: 0 } : { ...pointOf(value), ...(operator === CFNumberOperator.greaterThan ? { above: false } : {}) },
      );
      const reversed = rising.length > 1 && Number(rising[0].iconId) < Number(rising[1].iconId);
      return { kind: "icons", set: rising[0].iconType, points, reversed, showsValue: rule.isShowValue };
    }
    case CFRuleType.highlightCell:
      return highlightOf(rule, addressOf(ranges[0].startRow + 1, ranges[0].startColumn + 1));
  }
}

function highlightOf(rule: Highlight, cell: string): RuleEffect {
  const look = lookOf(rule.style);
  const formula = (text: string): RuleEffect => ({ kind: "formula", formula: `=${text}`, look });
  switch (rule.subType) {
    case CFSubRuleType.rank:
      return { kind: "rank", count: rule.value, percent: rule.isPercent, lowest: rule.isBottom, look };
    case CFSubRuleType.uniqueValues:
    case CFSubRuleType.duplicateValues:
      return { kind: "repeated", once: rule.subType === CFSubRuleType.uniqueValues, look };
    case CFSubRuleType.average: {
      const { operator } = rule;
      if (operator === CFNumberOperator.equal || operator === CFNumberOperator.notEqual)
        return formula(`${cell}${operator === CFNumberOperator.equal ? "=" : "<>"}AVERAGE(${fixed(cell)})`);
      const above = operator === CFNumberOperator.greaterThan || operator === CFNumberOperator.greaterThanOrEqual;
      return { kind: "average", above, orEqual: operator === CFNumberOperator.greaterThanOrEqual || operator === CFNumberOperator.lessThanOrEqual, look };
    }
    case CFSubRuleType.formula:
      return formula(rule.value.replace(/^=/, ""));
    case CFSubRuleType.number:
      return formula(`AND(ISNUMBER(${cell}),${compared(rule, cell)})`);
    case CFSubRuleType.text:
      return formula(ofText(rule.operator, cell, quoted(rule.value ?? "")));
    case CFSubRuleType.timePeriod:
      return formula(ofDays(rule.operator, `INT(${cell})`));
  }
}

const fixed = (cell: string) => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const signs: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

function compared({ operator, value = 0 }: Extract<Highlight, { readonly subType: CFSubRuleType.number }>, cell: string): string {
  if (typeof value === "number") return `${cell}${signs[operator] ?? "="}${value}`;
  const within = `AND(${cell}>=${Math.min(...value)},${cell}<=${Math.max(...value)})`;
  return operator === CFNumberOperator.notBetween ? `NOT(${within})` : within;
}

function ofText(operator: CFTextOperator, cell: string, text: string): string {
  switch (operator) {
    case CFTextOperator.beginsWith:
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case CFTextOperator.endsWith:
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    case CFTextOperator.containsText:
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case CFTextOperator.notContainsText:
      return `ISERROR(SEARCH(${text},${cell}))`;
    case CFTextOperator.equal:
      return `${cell}&""=${text}`;
    case CFTextOperator.notEqual:
      return `${cell}&""<>${text}`;
    case CFTextOperator.containsBlanks:
      return `LEN(TRIM(${cell}))=0`;
    case CFTextOperator.notContainsBlanks:
      return `LEN(TRIM(${cell}))>0`;
    case CFTextOperator.containsErrors:
      return `ISERROR(${cell})`;
    case CFTextOperator.notContainsErrors:
      return `NOT(ISERROR(${cell}))`;
  }
}

/** A blank cell is the day 0, which is in no period. */
function ofDays(operator: CFTimePeriodOperator, day: string): string {
  const week = `(${day}-WEEKDAY(${day}))`;
  const [thisWeek, month] = ["(TODAY()-WEEKDAY(TODAY()))", (by: number) => `TEXT(EDATE(TODAY(),${by}),"yyyymm")`];
  switch (operator) {
    case CFTimePeriodOperator.today:
      return `${day}=TODAY()`;
    case CFTimePeriodOperator.yesterday:
      return `${day}=TODAY()-1`;
    case CFTimePeriodOperator.tomorrow:
      return `${day}=TODAY()+1`;
    case CFTimePeriodOperator.last7Days:
      return `AND(${day}>TODAY()-7,${day}<=TODAY())`;
    case CFTimePeriodOperator.thisMonth:
      return `TEXT(${day},"yyyymm")=${month(0)}`;
    case CFTimePeriodOperator.lastMonth:
      return `TEXT(${day},"yyyymm")=${month(-1)}`;
    case CFTimePeriodOperator.nextMonth:
      return `TEXT(${day},"yyyymm")=${month(1)}`;
    case CFTimePeriodOperator.thisWeek:
      return `${week}=${thisWeek}`;
    case CFTimePeriodOperator.lastWeek:
      return `${week}=${thisWeek}-7`;
    case CFTimePeriodOperator.nextWeek:
      return `${week}=${thisWeek}+7`;
  }
}

const pointOf = ({ type, value }: IValueConfig): RulePoint => ({ kind: type, ...(value === undefined || value === "" ? {} : { value }) });

/** What a rule changes of how a cell looks; `lookOf` of `styleOf` is what was. */
function lookOf({ bl, it, ul, st, cl, bg }: IStyleBase): RuleLook {
  const isOn = (flag: BooleanNumber | undefined) => flag === BooleanNumber.TRUE;
  const colour = cl?.rgb ? shownColour(cl.rgb) : null;
  const fill = bg?.rgb ? shownColour(bg.rgb) : null;
  return {
    ...(bl === undefined ? {} : { bold: isOn(bl) }),
    ...(it === undefined ? {} : { italic: isOn(it) }),
    ...(isOn(ul?.s) ? { underline: "single" as const } : {}),
    ...(st === undefined ? {} : { struck: isOn(st.s) }),
    ...(colour === null ? {} : { colour }),
    ...(fill === null ? {} : { fill }),
  };
}
