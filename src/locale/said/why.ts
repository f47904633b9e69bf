import { variablesOf, type Dataset } from "../../engine/data/dataset.ts";
import type { ScoreRow } from "../../engine/run/results.ts";
import type { Locale } from "../../engine/declare/text.ts";

/** One sentence on a row's result: what its status means and, below the frontier, where the largest gap is. */
export function why(row: ScoreRow, data: Dataset, locale: Locale): string {
  const zh = locale === "zh-CN";
  switch (row.status) {
    case "efficient":
      return zh ? "位于前沿上：没有可以改进的松弛量。" : "On the frontier: nothing left to improve.";
    case "super-efficient":
      return zh
        ? `位于前沿上，且超出其余单元构成的前沿：效率值${row.score!.toFixed(4)}。`
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
    case "unbounded":
      return zh
        ? "到前沿的距离无穷大，因此没有效率值：参照单元中有投入为0却有产出的。"
        : "The distance to the frontier is infinite, so there is no score: some reference unit yields output without any input.";
    case "unsolved":
      return zh
        ? "未能得到可证明的最优解，或结果超出数值范围，因此不给出效率值。"
        : "No proven optimum was reached, or a number of it is beyond what can be written, so no score is shown.";
    case "bad data":
      return zh ? badData(row, data, true) : badData(row, data, false);
  }
}

function largestGap(row: ScoreRow, data: Dataset, zh: boolean): string {
  const gaps = variablesOf(data).map(({ name, role, values }, k) => {
    const [slack, own] = [row.slacks?.[k] ?? 0, Math.abs(values[row.row])];
    return { name, role, slack, share: own === 0 ? 0 : slack / own };
  });
  const widest = gaps.reduce((worst, gap) => (gap.share > worst.share ? gap : worst));
  // What is missing to a number that is 0 has no share of it, and to one next to 0 none that can be written.
  const { name, role, slack, share } = widest.share > 0 ? widest : gaps.reduce((worst, gap) => (gap.slack > worst.slack ? gap : worst));
  const size = share > 0 && Number.isFinite(100 * share) ? `${(100 * share).toFixed(1)}%` : String(Number(slack.toPrecision(4)));
  if (zh) return `最大差距是“${name}”${role === "output" ? "不足" : "多出"} ${size}`;
  return `the largest gap is ${size} ${role === "output" ? "missing in" : "too much of"} "${name}"`;
}

function badData(row: ScoreRow, data: Dataset, zh: boolean): string {
  if (!rulesBroken(data).has(row.row)) {
    const [none] = [data.inputs, data.outputs].filter((variables) => variables.every(({ values }) => values[row.row] === 0));
    const side = none === data.inputs ? { zh: "投入", en: "inputs" } : { zh: "期望产出", en: "desirable outputs" };
    if (zh) return `未评价：${none ? `${side.zh}全部为0，` : ""}所选模型没有可以按比例移动的数值。`;
    return `Not scored: ${none ? `all ${side.en} are 0, and ` : ""}nothing is left that the model could move in proportion.`;
  }
  const zero = variablesOf(data).find(({ values }) => values[row.row] === 0);
  if (zh) return `未评价：${zero ? `“${zero.name}”为0，而` : ""}所选模型要求被评价单元的数值大于0。`;
  return `Not scored: ${zero ? `"${zero.name}" is 0, and ` : ""}the chosen model needs numbers greater than 0 in an evaluated unit.`;
}

const known = new WeakMap<Dataset, ReadonlySet<number>>();

/** The rows whose own numbers break the model's data rule. */
function rulesBroken(data: Dataset): ReadonlySet<number> {
  const before = known.get(data);
  if (before) return before;
  const rows = new Set(data.unscored);
  known.set(data, rows);
  return rows;
}
