import type { CellRange } from "../../../report/layout/report-cell.ts";
import type { LookRule, RuleEffect, RuleLook, RulePoint } from "../../look/sheet-look.ts";
import { addressOf } from "../../../analysis/table/table.ts";
import { plainFormula } from "../formula-names.ts";
import { rangesOf } from "./ranges.ts";
import { isTrue, type Attributes } from "../archive/xml-reader.ts";
import type { Colours } from "./colours.ts";

/** What the conditional formats of a workbook have in common. */
export interface RuleContext {
  readonly colours: Colours;
  readonly looks: readonly RuleLook[];
}

interface Unfinished {
  readonly place: number;
  readonly ranges: readonly CellRange[];
  readonly attributes: Attributes;
  readonly formulas: string[];
  readonly points: Attributes[];
  readonly colours: string[];
  /** Of its bar or its icons. */
  inner: Attributes;
}

/** Reads the conditional formats of a sheet as its elements come. */
export class RuleReader {
  readonly #rules: { readonly priority: number; readonly rule: LookRule }[] = [];
  #ranges: readonly CellRange[] = [];
  #rule: Unfinished | null = null;
  #count = 0;

  /** Rules that a newer Excel writes in a way of its own: on other sheets, with further icons. */
  unknown = 0;

  constructor(private readonly context: RuleContext) {}

  /** In the order in which they hold. */
  rules(): readonly LookRule[] {
    return [...this.#rules].sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "conditionalFormatting") this.#ranges = rangesOf(attributes["sqref"]);
    else if (name === "cfRule") this.#rule = { place: this.#count++, ranges: this.#ranges, attributes, formulas: [], points: [], colours: [], inner: {} };
    else if (this.#rule === null) return;
    else if (name === "formula") this.#rule.formulas.push("");
    else if (name === "cfvo") this.#rule.points.push(attributes);
    else if (name === "color") this.#rule.colours.push(this.context.colours.of(attributes) ?? "#FFFFFF");
    else if (name === "dataBar" || name === "iconSet") this.#rule.inner = attributes;
  }

  text(text: string, name: string): void {
    const formulas = this.#rule?.formulas;
    if (name === "formula" && formulas && formulas.length > 0) formulas[formulas.length - 1] += text;
  }

  close(name: string): void {
    if (name !== "cfRule" || this.#rule === null) return;
    const rule = this.#rule;
    this.#rule = null;
    // What stands without cells completes the bar of another rule, or is one of its own.
    if (rule.ranges.length === 0 && rule.attributes["type"] !== "dataBar") this.unknown++;
    const effect = rule.ranges.length === 0 ? null : effectOf(rule, this.context);
    if (effect === null) return;
    this.#rules.push({
      priority: Number(rule.attributes["priority"] ?? 0),
      rule: { place: rule.place, ranges: rule.ranges, stops: isTrue(rule.attributes["stopIfTrue"]), effect },
    });
  }
}

const comparisons: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Null where the rule is of a kind that is not known, or changes nothing that cells show here. */
function effectOf({ ranges, attributes, formulas, points, colours, inner }: Unfinished, { looks }: RuleContext): RuleEffect | null {
  const look = looks[Number(attributes["dxfId"] ?? -1)] ?? {};
  const [first, second] = formulas.map((formula) => plainFormula(formula.trim()));
  const cell = addressOf(Math.min(...ranges.map(({ fromRow }) => fromRow)), Math.min(...ranges.map(({ fromColumn }) => fromColumn)));
  const marks = (effect: RuleEffect) => (Object.keys(look).length === 0 ? null : effect);
  switch (attributes["type"] ?? "") {
    case "colorScale":
      return points.length >= 2 && points.length === colours.length ? { kind: "scale", points: points.map(pointOf), colours } : null;
    case "dataBar":
      if (points.length !== 2 || colours.length === 0) return null;
      return { kind: "bar", from: pointOf(points[0]), to: pointOf(points[1]), colour: colours[0], showsValue: inner["showValue"] !== "0" };
    case "iconSet":
      return {
        kind: "icons",
        set: inner["iconSet"] ?? "3TrafficLights1",
        points: points.map(pointOf),
        reversed: isTrue(inner["reverse"]),
        showsValue: inner["showValue"] !== "0",
      };
    case "cellIs": {
      const operator = attributes["operator"] ?? "";
      if (first === undefined) return null;
      if (operator === "between" || operator === "notBetween") {
        if (second === undefined) return null;
        const within = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
        return marks({ kind: "formula", formula: operator === "between" ? `=${within}` : `=NOT(${within})`, look });
      }
      const sign = comparisons[operator];
      return sign === undefined ? null : marks({ kind: "formula", formula: `=${cell}${sign}${first}`, look });
    }
    case "top10":
      return marks({
        kind: "rank",
        count: Number(attributes["rank"] ?? 10),
        percent: isTrue(attributes["percent"]),
        lowest: isTrue(attributes["bottom"]),
        look,
      });
    case "aboveAverage":
      return marks({ kind: "average", above: attributes["aboveAverage"] !== "0", orEqual: isTrue(attributes["equalAverage"]), look });
    case "duplicateValues":
    case "uniqueValues":
      return marks({ kind: "repeated", once: attributes["type"] === "uniqueValues", look });
    default:
      // Rules on texts, blanks, errors and days have the formula that they mean beside them.
      return first === undefined ? null : marks({ kind: "formula", formula: `=${first}`, look });
  }
}

function pointOf({ type = "num", val, gte }: Attributes): RulePoint {
  const kinds: readonly RulePoint["kind"][] = ["min", "max", "num", "percent", "percentile", "formula"];
  const kind = kinds.find((one) => one === type) ?? (type === "autoMin" ? "min" : type === "autoMax" ? "max" : "num");
  const above = gte === undefined ? {} : { above: isTrue(gte) };
  if (kind === "min" || kind === "max" || val === undefined) return { kind, ...above };
  // A number may be given by a formula, a reference among them.
  if (kind === "formula" || !Number.isFinite(Number(val))) return { kind: "formula", value: `=${plainFormula(val.replace(/^=/, ""))}`, ...above };
  return { kind, value: Number(val), ...above };
}
