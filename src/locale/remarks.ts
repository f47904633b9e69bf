import type { Remark } from "../analysis/data-checks.ts";
import type { Locale } from "../engine/text.ts";
import { groupsApart } from "./groups-apart.ts";
import { seen } from "./seen.ts";
import { allOf, byCount, counted, listUpTo, rowsText } from "./wording.ts";

/** `good` says that a check was passed, `fact` counts, `warning` asks for a thought, `error` stands in the way of a run. */
export type Severity = "good" | "fact" | "warning" | "error";

export interface RemarkSentence {
  readonly severity: Severity;
  readonly text: string;
}

const named = 5;

/** What a check of the data has to say, before anything is solved. */
export function remarkSentence(remark: Remark, locale: Locale): RemarkSentence {
  const zh = locale === "zh-CN";
  const list = (items: readonly string[], count = items.length) => listUpTo(named, items, locale, count);
  const quoted = (name: string) => (zh ? `“${name}”` : `“${name}”`);
  switch (remark.kind) {
    case "panel": {
      const { rows, dmus, periods, missing, missingCount, indexed } = remark;
      const span = periods === null || periods.length === 0 ? "" : periods.length === 1 ? periods[0] : `${periods[0]}–${periods.at(-1)!}`;
      if (periods === null)
        return { severity: "fact", text: zh ? `${dmus} 个单元，一个时期，共 ${rows} 行。` : `${counted(dmus, "DMU")}, one period, ${counted(rows, "row")}.` };
      const size = zh ? `${dmus} 个单元 × ${periods.length} 个时期（${span}）` : `${counted(dmus, "DMU")} × ${counted(periods.length, "period")} (${span})`;
      if (missingCount === 0) return { severity: "good", text: zh ? `${size}，平衡面板，共 ${rows} 行。` : `${size}, balanced, ${counted(rows, "row")}.` };
      const gaps = list(
        missing.map(({ dmu, period }) => `${dmu} ${period}`),
        missingCount,
      );
      return {
        severity: "warning",
        text: zh
          ? `${size}，非平衡面板，缺 ${missingCount} 个观测：${gaps}。${indexed === null ? "" : indexed ? "涉及的区间没有指数值，" : "缺失的观测没有效率值，"}其余照常计算。`
          : `${size}, not balanced: ${counted(missingCount, "observation")} missing (${gaps}). ${indexed === null ? "E" : indexed ? "Their intervals have no index; e" : "They have no score; e"}verything else is computed.`,
      };
    }
    case "duplicates": {
      const [{ dmu, period, first, second, groups }] = remark.rows;
      const name = period === null ? dmu : `${dmu} ${period}`;
      const october = !remark.october
        ? ""
        : zh
          ? `${period}可能是1月，也可能是10月：${period}0存为数字即成${period}，请把该列存为文本，或写成${period!.replace(".1", "-10")}。`
          : ` ${period} may be January or October: ${period}0 stored as a number is ${period}; store the column as text, or write ${period!.replace(".1", "-10")}.`;
      return {
        severity: "error",
        text: zh
          ? `有 ${remark.count} 行与另一行同名同期，例如${quoted(name)}（${first} 与 ${second}）；每个单元每期只能有一行。${october}${groups === undefined ? "" : groupsApart(groups, dmu, locale)}`
          : `${counted(remark.count, "row")} with the name and period of another, such as ${quoted(name)} (${first} and ${second}); a DMU has one row per period.${october}${groups === undefined ? "" : ` ${groupsApart(groups, dmu, locale)}`}`,
      };
    }
    case "bad-cells": {
      const { count, zeros } = remark;
      if (zeros === count)
        return {
          severity: "warning",
          text: zh
            ? `${count} 个单元格为 0：所选方法不能评价这些行。`
            : `${counted(count, "cell")} ${byCount(count, "is", "are")} 0: the chosen method cannot score ${byCount(count, "its row", "these rows")}.`,
        };
      return {
        severity: "error",
        text: zh ? `${count} 个单元格不合规：` : `${counted(count, "cell")} ${byCount(count, "breaks", "break")} the rules for data:`,
      };
    }
    case "missing-cells": {
      const { count, rows } = remark;
      return {
        severity: "warning",
        text: zh
          ? `${count}个单元格缺失，所在的${rows}行不参与计算：`
          : `${counted(count, "cell")} ${byCount(count, "is", "are")} missing; ${counted(rows, "row")} ${byCount(rows, "takes", "take")} no part:`,
      };
    }
    case "spellings": {
      const { role, column, policy, things, count } = remark;
      const written = (spellings: (typeof things)[number]["spellings"]) =>
        spellings.map(({ label, rows }) =>
          zh ? `${quoted(seen(label))}（${rowsText(rows, locale, 3)}）` : `${quoted(seen(label))} (${rowsText(rows, locale, 3)})`,
        );
      const shown = things.slice(0, named).map(({ spellings }) => (zh ? written(spellings).join("与") : allOf(written(spellings), locale)));
      const told = `${shown.join(zh ? "；" : "; ")}${count > shown.length ? (zh ? `；等${count}处` : `; and ${count - shown.length} more`) : ""}`;
      if (policy === "one")
        return {
          severity: "fact",
          text: zh
            ? `${quoted(column)}列中只是写法不同的名称视为同一个：${told}。`
            : `In column ${quoted(column)} names that differ only in how they are written are taken as one: ${told}.`,
        };
      const what = { dmu: zh ? "单元" : "units", period: zh ? "时期" : "periods", group: zh ? "分组" : "groups" }[role];
      return {
        severity: "warning",
        text: zh
          ? `${quoted(column)}列中有${count === 1 ? "" : `${count}处`}名称只是写法不同，却算作不同的${what}：${told}。请统一写法，或视为同一个。`
          : `In column ${quoted(column)} names that differ only in how they are written count as different ${what}: ${told}. Write them alike, or take them as one.`,
      };
    }
    case "totals": {
      const told = remark.totals
        .slice(0, named)
        .map(({ name, rows }) => (zh ? `${quoted(seen(name))}（${rowsText(rows, locale)}）` : `${quoted(seen(name))} (${rowsText(rows, locale)})`));
      const all = listUpTo(named, told, locale, remark.totals.length);
      const one = remark.totals.length === 1;
      if (remark.role === "period")
        return {
          severity: "warning",
          text: zh
            ? `${quoted(remark.column)}列中的${all}像是各期的合计或平均，却算作一个时期，参与构成前沿和指数。请先去掉这些行。`
            : `In column ${quoted(remark.column)}, ${all} ${one ? "looks" : "look"} like a sum or a mean over periods, and ${one ? "counts" : "count"} as a period with a frontier of its own. Leave ${one ? "it" : "them"} out of the data.`,
        };
      return {
        severity: "warning",
        text: zh
          ? `${quoted(remark.column)}列中的${all}像是其他行的合计或平均，却作为单元与自己的组成部分一起构成前沿，改变其他单元的效率值。请先去掉这些行。`
          : `In column ${quoted(remark.column)}, ${all} ${one ? "looks" : "look"} like a sum or a mean of other rows, and ${one ? "spans" : "span"} the frontier as a unit beside ${one ? "its" : "their"} own parts, which changes the scores of the others. Leave ${one ? "it" : "them"} out of the data.`,
      };
    }
    case "no-inputs":
    case "no-outputs": {
      const { kind, units, count } = remark;
      const told = units.slice(0, named).map(({ dmu, period, row, cells }) => {
        const name = quoted([seen(dmu), ...(period === null ? [] : [period])].join(" "));
        return zh ? `${name}（第${row}行：${list(cells)}）` : `${name} (row ${row}: ${list(cells)})`;
      });
      const all = listUpTo(named, told, locale, count);
      if (kind === "no-inputs")
        return {
          severity: "warning",
          text: zh
            ? `${all}的投入全部为0而仍有产出：没有单元能与之相比，凡由它构成的前沿，效率值都可能因此变为0、无穷大或无解。请核对这些单元格，或去掉这些行。`
            : `${all} ${byCount(count, "has", "have")} 0 in every input and still an output: no unit can keep up with that, so against a frontier that ${byCount(count, "it spans", "they span")} scores can become 0, infinite or infeasible; where they do, this is the cause. Check these cells, or leave the ${byCount(count, "row", "rows")} out.`,
        };
      return {
        severity: "warning",
        text: zh
          ? `${all}的期望产出全部为0：产出导向下没有效率值，规模报酬不变时投入导向的效率值为0。请核对这些单元格。`
          : `${all} ${byCount(count, "has", "have")} 0 in every output: there is no score in output orientation, and in input orientation under constant returns it is 0. Check these cells.`,
      };
    }
    case "unit-count": {
      const { period, units, recommended, enough } = remark;
      const where = period === null || period === "" ? "" : zh ? `（${period}）` : ` in ${period}`;
      if (enough)
        return {
          severity: "good",
          text: zh
            ? `构成前沿的观测至少 ${units} 个，满足经验法则 n ≥ max{m·s, 3(m+s)} = ${recommended}。`
            : `A frontier is made of at least ${counted(units, "observation")}: enough by the rule n ≥ max{m·s, 3(m+s)} = ${recommended}.`,
        };
      return {
        severity: "warning",
        text: zh
          ? `构成前沿的观测只有 ${units} 个${where}，少于经验法则 n ≥ max{m·s, 3(m+s)} 建议的 ${recommended} 个：会有较多单元显示为有效。请减少投入产出列，或改用全局前沿。`
          : `Only ${counted(units, "observation")}${where} ${byCount(units, "makes", "make")} a frontier, fewer than the ${recommended} of the rule n ≥ max{m·s, 3(m+s)}: many units will look efficient. Use fewer columns, or one global frontier.`,
      };
    }
    case "falls": {
      const rho = remark.rho.toFixed(2).replace("-", "−");
      return {
        severity: "warning",
        text: zh
          ? `投入${quoted(remark.input)}越多，产出${quoted(remark.output)}反而越少（Spearman 秩相关 ρ = ${rho}，${remark.rows} 行）。请确认两列的角色和方向。`
          : `Output ${quoted(remark.output)} falls as input ${quoted(remark.input)} rises (Spearman's rank correlation ρ = ${rho}, ${counted(remark.rows, "row")}). Check the roles of both columns.`,
      };
    }
    case "scaled": {
      const range = `0–${remark.max}`;
      return {
        severity: "warning",
        text: zh
          ? `${quoted(remark.column)}的最小值恰为 0、最大值恰为 ${remark.max}${remark.byPeriod ? "（各期分别如此）" : ""}，像是做过极差标准化（${range}）。效率值对这种平移不具有不变性，名次也会改变：请用原始数据。`
          : `${quoted(remark.column)} runs from exactly 0 to exactly ${remark.max}${remark.byPeriod ? " in every period" : ""}, as if min–max-scaled (${range}). Scores are not invariant to such a shift, and ranks change: use the original data.`,
      };
    }
    case "jump": {
      const up = remark.factor >= 1;
      const factor = (up ? remark.factor : 1 / remark.factor).toPrecision(2);
      const times = Number(factor).toLocaleString(locale);
      return {
        severity: "warning",
        text: zh
          ? `${quoted(remark.column)}的中位数从 ${remark.from} 到 ${remark.to} ${up ? "增至" : "降至"}${up ? ` ${times} 倍` : ` ${times} 分之一`}：两期的单位或统计口径可能不同。`
          : `The median of ${quoted(remark.column)} ${up ? "rises" : "falls"} by a factor of ${times} from ${remark.from} to ${remark.to}: the two periods may differ in unit or definition.`,
      };
    }
    case "repeated": {
      const what = remark.all ? (zh ? "全部投入产出列" : "Every input and output") : list(remark.columns.map(quoted));
      return {
        severity: "warning",
        text: zh
          ? `${what}在 ${remark.to} 与 ${remark.from} 的数值完全相同（${remark.dmus} 个单元）：后一期可能是照抄的。`
          : `${what} ${byCount(remark.all ? 1 : remark.columns.length, "is", "are")} the same in ${remark.to} as in ${remark.from} for all ${remark.dmus} DMUs: the later period may be a copy.`,
      };
    }
  }
}
