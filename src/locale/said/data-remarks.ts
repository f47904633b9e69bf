import type { PanelCounts } from "../../analysis/checks/check-panel.ts";
import type { Spellings } from "../../analysis/checks/check-spellings.ts";
import type { TotalRows } from "../../analysis/checks/check-totals.ts";
import type { ZeroUnits } from "../../analysis/checks/check-zeros.ts";
import type { DataRemarks } from "../../analysis/checks/data-checks.ts";
import type { RemarkSentence, Severity } from "../../analysis/checks/remark.ts";
import type { SentencesOf } from "../../engine/declare/said.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { groupsApart } from "./groups-apart.ts";
import { saidObservation, spanOf } from "../wording/period-said.ts";
import { seen } from "../hosts/seen.ts";
import { allOf, byCount, counted, listUpTo, rowsText } from "../wording/wording.ts";

const named = 5;
const quoted = (name: string) => `“${name}”`;

const says =
  (severity: Severity) =>
  (text: string): RemarkSentence => ({ severity, text });
const [good, fact, warning, error] = (["good", "fact", "warning", "error"] as const).map(says);

const span = (periods: readonly string[], locale: Locale) => (periods.length < 2 ? (periods[0] ?? "") : spanOf(periods[0], periods.at(-1)!, locale));
const observations = (missing: PanelCounts["missing"], count: number, locale: Locale) =>
  listUpTo(
    named,
    missing.map(({ dmu, period }) => saidObservation(dmu, period, locale)),
    locale,
    count,
  );

const spellingsOf = (things: Spellings["things"], locale: Locale): readonly (readonly string[])[] =>
  things
    .slice(0, named)
    .map(({ spellings }) =>
      spellings.map(({ label, rows }) =>
        locale === "en" ? `${quoted(seen(label))} (${rowsText(rows, locale, 3)})` : `${quoted(seen(label))}（${rowsText(rows, locale, 3)}）`,
      ),
    );

const totalsOf = (totals: TotalRows["totals"], locale: Locale): string =>
  listUpTo(
    named,
    totals
      .slice(0, named)
      .map(({ name, rows }) => (locale === "en" ? `${quoted(seen(name))} (${rowsText(rows, locale)})` : `${quoted(seen(name))}（${rowsText(rows, locale)}）`)),
    locale,
    totals.length,
  );

const unitsOf = ({ units, count }: ZeroUnits, locale: Locale): string =>
  listUpTo(
    named,
    units.slice(0, named).map(({ dmu, period, row, cells }) => {
      const name = quoted(saidObservation(seen(dmu), period, locale));
      const where = listUpTo(named, cells, locale);
      return locale === "en" ? `${name} (row ${row}: ${where})` : `${name}（第${row}行：${where}）`;
    }),
    locale,
    count,
  );

const minus = (value: string) => value.replace("-", "−");
const times = (factor: number, locale: Locale) => Number((factor >= 1 ? factor : 1 / factor).toPrecision(2)).toLocaleString(locale);

/** What the checks of the data have to say, before anything is solved. */
export const dataRemarks: SentencesOf<DataRemarks, RemarkSentence> = {
  "zh-CN": {
    panel: ({ rows, dmus, periods, missing, missingCount, indexed }) => {
      if (periods === null) return fact(`${dmus}个单元，一个时期，共${rows}行。`);
      const size = `${dmus}个单元×${periods.length}个时期（${span(periods, "zh-CN")}）`;
      if (missingCount === 0) return good(`${size}，平衡面板，共${rows}行。`);
      const without = indexed === null ? "" : indexed ? "涉及的区间没有指数值，" : "缺失的观测没有效率值，";
      return warning(`${size}，非平衡面板，缺${missingCount}个观测：${observations(missing, missingCount, "zh-CN")}。${without}其余照常计算。`);
    },
    duplicates: ({ rows: [{ dmu, period, first, second, groups }], count, october }) => {
      const months = october
        ? `${period}可能是1月，也可能是10月：${period}0存为数字即成${period}，请把该列存为文本，或写成${period!.replace(".1", "-10")}。`
        : "";
      return error(
        `有${count}行与另一行同名同期，例如${quoted(saidObservation(dmu, period, "zh-CN"))}（${first}与${second}）；每个单元每期只能有一行。${months}${groups === undefined ? "" : groupsApart(groups, dmu, "zh-CN")}`,
      );
    },
    "bad-cells": ({ count, zeros }) => (zeros === count ? warning(`${count}个单元格为0：所选方法不能评价这些行。`) : error(`${count}个单元格不合规：`)),
    "missing-cells": ({ count, rows }) => warning(`${count}个单元格缺失，所在的${rows}行不参与计算：`),
    spellings: ({ role, column, policy, things, count }) => {
      const shown = spellingsOf(things, "zh-CN").map((written) => written.join("与"));
      const told = `${shown.join("；")}${count > shown.length ? `；等${count}处` : ""}`;
      if (policy === "one") return fact(`${quoted(column)}列中只是写法不同的名称视为同一个：${told}。`);
      const what = { dmu: "单元", period: "时期", group: "分组" }[role];
      return warning(`${quoted(column)}列中有${count === 1 ? "" : `${count}处`}名称只是写法不同，却算作不同的${what}：${told}。请统一写法，或视为同一个。`);
    },
    totals: ({ role, column, totals }) =>
      warning(
        role === "period"
          ? `${quoted(column)}列中的${totalsOf(totals, "zh-CN")}像是各期的合计或平均，却算作一个时期，参与构成前沿和指数。请先去掉这些行。`
          : `${quoted(column)}列中的${totalsOf(totals, "zh-CN")}像是其他行的合计或平均，却作为单元与自己的组成部分一起构成前沿，改变其他单元的效率值。请先去掉这些行。`,
      ),
    "no-inputs": (remark) =>
      warning(
        `${unitsOf(remark, "zh-CN")}的投入全部为0而仍有产出：没有单元能与之相比，凡由它构成的前沿，效率值都可能因此变为0、无穷大或无解。请核对这些单元格，或去掉这些行。`,
      ),
    "no-outputs": (remark) =>
      warning(`${unitsOf(remark, "zh-CN")}的期望产出全部为0：产出导向下没有效率值，规模报酬不变时投入导向的效率值为0。请核对这些单元格。`),
    "unit-count": ({ period, units, recommended, enough }) => {
      const rule = "经验法则n≥max{m·s, 3(m+s)}";
      if (enough) return good(`构成前沿的观测至少${units}个，满足${rule}=${recommended}。`);
      const where = period === null || period === "" ? "" : `（${period}）`;
      return warning(`构成前沿的观测只有${units}个${where}，少于${rule}建议的${recommended}个：会有较多单元显示为有效。请减少投入产出列，或改用全局前沿。`);
    },
    falls: ({ input, output, rho, rows }) =>
      warning(`投入${quoted(input)}越多，产出${quoted(output)}反而越少（Spearman秩相关ρ=${minus(rho.toFixed(2))}，${rows}行）。请确认两列的角色和方向。`),
    scaled: ({ column, max, byPeriod }) =>
      warning(
        `${quoted(column)}的最小值恰为0、最大值恰为${max}${byPeriod ? "（各期分别如此）" : ""}，像是做过极差标准化（0–${max}）。效率值对这种平移不具有不变性，名次也会改变：请用原始数据。`,
      ),
    jump: ({ column, from, to, factor }) =>
      warning(
        `${quoted(column)}的中位数从${from}到${to}${factor >= 1 ? `增至${times(factor, "zh-CN")}倍` : `降至${times(factor, "zh-CN")}分之一`}：两期的单位或统计口径可能不同。`,
      ),
    repeated: ({ columns, all, from, to, dmus }) =>
      warning(`${all ? "全部投入产出列" : listUpTo(named, columns.map(quoted), "zh-CN")}在${to}与${from}的数值完全相同（${dmus}个单元）：后一期可能是照抄的。`),
  },
  en: {
    panel: ({ rows, dmus, periods, missing, missingCount, indexed }) => {
      if (periods === null) return fact(`${counted(dmus, "DMU")}, one period, ${counted(rows, "row")}.`);
      const size = `${counted(dmus, "DMU")} × ${counted(periods.length, "period")} (${span(periods, "en")})`;
      if (missingCount === 0) return good(`${size}, balanced, ${counted(rows, "row")}.`);
      const without = indexed === null ? "E" : indexed ? "Their intervals have no index; e" : "They have no score; e";
      return warning(
        `${size}, not balanced: ${counted(missingCount, "observation")} missing (${observations(missing, missingCount, "en")}). ${without}verything else is computed.`,
      );
    },
    duplicates: ({ rows: [{ dmu, period, first, second, groups }], count, october }) => {
      const months = october
        ? ` ${period} may be January or October: ${period}0 stored as a number is ${period}; store the column as text, or write ${period!.replace(".1", "-10")}.`
        : "";
      return error(
        `${counted(count, "row")} with the name and period of another, such as ${quoted(saidObservation(dmu, period, "en"))} (${first} and ${second}); a DMU has one row per period.${months}${groups === undefined ? "" : ` ${groupsApart(groups, dmu, "en")}`}`,
      );
    },
    "bad-cells": ({ count, zeros }) =>
      zeros === count
        ? warning(`${counted(count, "cell")} ${byCount(count, "is", "are")} 0: the chosen method cannot score ${byCount(count, "its row", "these rows")}.`)
        : error(`${counted(count, "cell")} ${byCount(count, "breaks", "break")} the rules for data:`),
    "missing-cells": ({ count, rows }) =>
      warning(`${counted(count, "cell")} ${byCount(count, "is", "are")} missing; ${counted(rows, "row")} ${byCount(rows, "takes", "take")} no part:`),
    spellings: ({ role, column, policy, things, count }) => {
      const shown = spellingsOf(things, "en").map((written) => allOf(written, "en"));
      const told = `${shown.join("; ")}${count > shown.length ? `; and ${count - shown.length} more` : ""}`;
      if (policy === "one") return fact(`In column ${quoted(column)} names that differ only in how they are written are taken as one: ${told}.`);
      const what = { dmu: "units", period: "periods", group: "groups" }[role];
      return warning(
        `In column ${quoted(column)} names that differ only in how they are written count as different ${what}: ${told}. Write them alike, or take them as one.`,
      );
    },
    totals: ({ role, column, totals }) => {
      const one = totals.length === 1;
      const looks = `In column ${quoted(column)}, ${totalsOf(totals, "en")} ${one ? "looks" : "look"} like a sum or a mean`;
      return warning(
        role === "period"
          ? `${looks} over periods, and ${one ? "counts" : "count"} as a period with a frontier of its own. Leave ${one ? "it" : "them"} out of the data.`
          : `${looks} of other rows, and ${one ? "spans" : "span"} the frontier as a unit beside ${one ? "its" : "their"} own parts, which changes the scores of the others. Leave ${one ? "it" : "them"} out of the data.`,
      );
    },
    "no-inputs": (remark) => {
      const { count } = remark;
      return warning(
        `${unitsOf(remark, "en")} ${byCount(count, "has", "have")} 0 in every input and still an output: no unit can keep up with that, so against a frontier that ${byCount(count, "it spans", "they span")} scores can become 0, infinite or infeasible; where they do, this is the cause. Check these cells, or leave the ${byCount(count, "row", "rows")} out.`,
      );
    },
    "no-outputs": (remark) =>
      warning(
        `${unitsOf(remark, "en")} ${byCount(remark.count, "has", "have")} 0 in every output: there is no score in output orientation, and in input orientation under constant returns it is 0. Check these cells.`,
      ),
    "unit-count": ({ period, units, recommended, enough }) => {
      const rule = "n ≥ max{m·s, 3(m+s)}";
      if (enough) return good(`A frontier is made of at least ${counted(units, "observation")}: enough by the rule ${rule} = ${recommended}.`);
      const where = period === null || period === "" ? "" : ` in ${period}`;
      return warning(
        `Only ${counted(units, "observation")}${where} ${byCount(units, "makes", "make")} a frontier, fewer than the ${recommended} of the rule ${rule}: many units will look efficient. Use fewer columns, or one global frontier.`,
      );
    },
    falls: ({ input, output, rho, rows }) =>
      warning(
        `Output ${quoted(output)} falls as input ${quoted(input)} rises (Spearman's rank correlation ρ = ${minus(rho.toFixed(2))}, ${counted(rows, "row")}). Check the roles of both columns.`,
      ),
    scaled: ({ column, max, byPeriod }) =>
      warning(
        `${quoted(column)} runs from exactly 0 to exactly ${max}${byPeriod ? " in every period" : ""}, as if min–max-scaled (0–${max}). Scores are not invariant to such a shift, and ranks change: use the original data.`,
      ),
    jump: ({ column, from, to, factor }) =>
      warning(
        `The median of ${quoted(column)} ${factor >= 1 ? "rises" : "falls"} by a factor of ${times(factor, "en")} from ${from} to ${to}: the two periods may differ in unit or definition.`,
      ),
    repeated: ({ columns, all, from, to, dmus }) =>
      warning(
        `${all ? "Every input and output" : listUpTo(named, columns.map(quoted), "en")} ${byCount(all ? 1 : columns.length, "is", "are")} the same in ${to} as in ${from} for all ${dmus} DMUs: the later period may be a copy.`,
      ),
  },
};
