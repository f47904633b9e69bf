import { variablesOf, type Dataset } from "../engine/dataset.ts";
import type { ScoreRow } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";

/** One sentence on a row's result: what its status means and, below the frontier, where the largest gap is. */
export function why(row: ScoreRow, data: Dataset, locale: Locale): string {
  const zh = locale === "zh-CN";
  switch (row.status) {
    case "efficient":
      return zh ? "位于前沿上：没有可以改进的松弛量。" : "On the frontier: nothing left to improve.";
    case "super-efficient":
      return zh
        ? `位于前沿上，且超出其余单元构成的前沿：效率值 ${row.score!.toFixed(4)}。`
        : `On the frontier, and beyond the frontier of the others: score ${row.score!.toFixed(4)}.`;
    case "weakly-efficient":
      return zh
        ? `弱有效：在前沿上，但仍有松弛量，${largestGap(row, data, true)}。`
        : `Weakly efficient: on the frontier, yet with a slack: ${largestGap(row, data, false)}.`;
    case "inefficient":
      if (row.slacks === null) return zh ? "低于前沿。" : "Below the frontier.";
      return zh ? `低于前沿：${largestGap(row, data, true)}。` : `Below the frontier: ${largestGap(row, data, false)}.`;
    case "infeasible":
      return zh
        ? "规划无可行解：在所选导向与规模报酬下，其余单元的任何组合都达不到该单元。"
        : "Infeasible: under this orientation and these returns to scale no combination of the others reaches the unit.";
    case "unsolved":
      return zh ? "未能得到可证明的最优解，因此不给出效率值。" : "No proven optimum was reached, so no score is shown.";
    case "bad data":
      return zh ? badData(row, data, true) : badData(row, data, false);
  }
}

function largestGap(row: ScoreRow, data: Dataset, zh: boolean): string {
  const gaps = variablesOf(data).map(({ name, role, values }, k) => ({
    name,
    role,
    share: values[row.row] === 0 ? 0 : (row.slacks?.[k] ?? 0) / values[row.row],
  }));
  const { name, role, share } = gaps.reduce((worst, gap) => (gap.share > worst.share ? gap : worst));
  const percent = `${(100 * share).toFixed(1)}%`;
  if (zh) return `最大差距是“${name}”${role === "output" ? "不足" : "多出"} ${percent}`;
  return `the largest gap is ${percent} ${role === "output" ? "missing in" : "too much of"} "${name}"`;
}

function badData(row: ScoreRow, data: Dataset, zh: boolean): string {
  const zero = variablesOf(data).find(({ values }) => values[row.row] === 0);
  if (zh) return `未评价：${zero ? `“${zero.name}”为 0，而` : ""}被评价单元的数值必须大于 0。`;
  return `Not scored: ${zero ? `"${zero.name}" is 0, and ` : ""}an evaluated unit's numbers must be greater than 0.`;
}
