import type { Indicator, Named } from "./book.ts";
import type { Grid } from "./grid.ts";
import { bearsUnit, indicatorNamed, isNumbered, periodBeside, periodOf, unitNamed, unnumbered } from "./read-names.ts";
import { continued } from "./continued.ts";
import { folded } from "./shape-cells.ts";
import { bareUnit, isUnit, measureLine } from "./units.ts";

/** What the lines above a block say of all of its numbers. */
export interface Context {
  /** The line 指标：, or a heading that names an indicator. */
  readonly indicator: Indicator | null;
  /** How sure the indicator is: a line that is called so, a heading with a number or a unit, a title. */
  readonly indicatorBy: "line" | "heading" | "title" | "none";
  readonly unit: Named | null;
  /** A line that is a period and nothing else, or that is called 时间. */
  readonly period: Named | null;
  /** A period among the words of a title. */
  readonly titlePeriod: Named | null;
  /** 单位：亿元 */
  readonly measure: string;
  readonly title: string;
  /** A line that is no more than a name, such as a province above its own block. */
  readonly bare: string;
}

/** The texts of a line; what is called in one cell stands in the next: Unit of measure, Thousand persons. */
function textsOf(grid: Grid, row: number): readonly string[] {
  const texts = grid.filled(row).map((c) => folded(grid.text(row, c)));
  const isPair =
    texts.length === 2 &&
    !/[:：]/.test(texts[0]) &&
    /^(?:指标|地区|时间|年份|计量单位|单位|indicator|region|country|time|year|unit|unit of measure|dataset|time frequency)$/i.test(texts[0]);
  return isPair ? [`${texts[0]}:${texts[1]}`] : texts;
}

const called = /^(.{1,16}?)\s*[:：]\s*(.*)$/;

/** Reads the lines that stand above a block. */
export function readContext(grid: Grid, lines: readonly number[]): Context {
  let indicator: Indicator | null = null;
  let by: Context["indicatorBy"] = "none";
  let [unit, period, titlePeriod]: (Named | null)[] = [null, null, null];
  let [measure, title, bare] = ["", "", ""];
  const texts = lines
    .filter((row) => !grid.isNote(row))
    .flatMap((row) => textsOf(grid, row))
    .map((text) => continued(text) ?? text)
    .filter((text) => text !== "");
  for (const text of texts) {
    const [, name = "", value = ""] = called.exec(text) ?? [];
    if (/^(指标|indicator)$/i.test(name) && value !== "") [indicator, by] = [indicatorNamed(value), "line"];
    else if (/^(地区|单位名称|省份|城市|企业|region|country)$/i.test(name) && value !== "") unit = isWhole(value) ? null : unitNamed(value);
    else if (/^(时间|年份|年度|time|year)$/i.test(name)) period = periodOf(value) ?? period;
    else if (measureLine(text) !== null || isUnit(text)) measure = pricesOnly.test(text) ? measure : measureOf(measureLine(text) ?? text);
    else if (/^(数据库|频度|database|data extracted on|time frequency|last updated?)$/i.test(name)) continue;
    else if (/^(数据集|dataset)$/i.test(name) && value !== "") title = value;
    else if (periodOf(text) !== null) period = periodOf(text);
    else {
      const beside = periodBeside(text);
      if (beside !== null && !/[-—–~至]\s*(?:19|20)\d{2}/.test(text)) titlePeriod = beside.period;
      // An English title below a Chinese one says the same.
      if (title !== "" && /\p{Script=Han}/u.test(title) && !/\p{Script=Han}/u.test(text)) continue;
      if (by !== "line" && (isNumbered(text) || bearsUnit(text))) [indicator, by] = [indicatorNamed(withoutPeriod(unnumbered(text))), "heading"];
      title = text;
      bare = text;
    }
  }
  if (indicator === null && title !== "") [indicator, by] = [indicatorNamed(withoutPeriod(unnumbered(title))), "title"];
  if (indicator !== null && indicator.unit === "" && measure !== "") indicator = indicatorNamed(indicator.name, measure);
  return { indicator, indicatorBy: by, unit, period, titlePeriod, measure, title, bare };
}

/** The prices that numbers are in are no unit: (current prices), （按当年价格计算）. */
const pricesOnly = /^[(（]?\s*(?:at |in )?(?:current|constant|nominal|real)?\s*(?:(?:19|20)\d{2})?\s*prices?\s*[)）]?$/i;

/** The unit that a line names; "" of several, which hold for some of the columns each: 单位：万人、亿元. */
const measureOf = (text: string) =>
  /^(?:见|详见|如|同|各|as |see |various|多种|不同)/i.test(bareUnit(text)) || (/[、,，;；]/.test(bareUnit(text)) && !isUnit(bareUnit(text)))
    ? ""
    : bareUnit(text);

const isWhole = (text: string) => /^(全国|全部|所有|all)/i.test(text);

/** 2019年各地区R&D经费 without its year and the word for the units. */
export function withoutPeriod(text: string): string {
  const single = text.replace(/(?:19|20)\d{2}\s*年?\s*[-—–~～至]\s*(?:19|20)\d{2}\s*(?:年度?)?/, "");
  const rest = periodBeside(single)?.rest ?? single;
  return (
    rest
      .replace(/[(（]\s*[)）]/g, "")
      .replace(/^(?:分|各|按)(?:省|市|县|地区|省份|省市|区域|国家|行业)(?:分)?(?:的)?/, "")
      .replace(/\s*[-—–,，]\s*$/, "")
      .trim() || text
  );
}
