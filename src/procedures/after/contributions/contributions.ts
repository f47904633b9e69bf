import { number } from "../../../engine/declare/options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { contributionFindings } from "./contributions-findings.ts";
import { all, gives, says, type CheckRow, type GroupRow, type ShareRow, type UnitRow } from "./contributions-results.ts";
import { contributionsWords } from "./contributions.words.ts";
import { added, logsOf, meanOfLogs, residualOf, sharesOf, type Logs } from "./log-shares.ts";

/** A row of the data. */
interface Row {
  readonly unit: string;
  readonly group: string;
  readonly logs: Logs;
}

/**
 * Contributions of the factors of an index to its change: of an index that is the product of its factors, ln total is the sum
 * of their logarithms, and the share of one is ln factor / ln total.
 */
export const contributions = describeProcedure(
  {
    id: "contributions",
    stage: "after",
    question: "drivers",
    citations: [],
    takes: {
      value: { holds: "numbers", min: 1, rule: "positive", like: "score" },
      values: { holds: "numbers", min: 1, many: true, rule: "positive" },
      unit: { holds: "labels", min: 1 },
      period: { holds: "labels", min: 0 },
      group: { holds: "labels", min: 0 },
    },
    options: {
      threshold: number({
        title: { "zh-CN": "最小变化", en: "Least change" },
        help: {
          "zh-CN": "总指数的对数的绝对值小于它时，贡献率没有意义，不给出；0.01约为1%的变化。",
          en: "Where ln of the total is nearer to 0, a share has no meaning and none is given; 0.01 is a change of about 1%.",
        },
        min: 0,
        max: 1,
        integer: false,
        default: 0.01,
      }),
    },
    least: { rows: 1, in: "period" },
    gives,
    says,
    refuses: {},
    functions: { "STAT.CONTRIBUTION": { gives: "groups", parameters: ["value", "values", "unit", "period", "group", "threshold", "result"] } },
    *run({ columns: { value, values, unit, group }, periods }, { threshold }) {
      const names = { total: value[0].name, factors: values.map(({ name }) => name) };
      const rowOf = (row: number): Row => ({
        unit: unit[0].labels[row],
        group: group[0]?.labels[row] ?? all,
        logs: logsOf(
          values.map(({ numbers }) => numbers[row]),
          value[0].numbers[row],
        ),
      });
      const byPeriod = [];
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        byPeriod.push({ period, rows: rows.map(rowOf) });
      }
      const rows = byPeriod.flatMap((one) => one.rows);
      const lines = (logs: Logs) => linesOf(logs, names.factors, threshold);
      const shares = byPeriod.flatMap(({ period, rows: own }) =>
        own.flatMap((row) => lines(row.logs).map((cells): ShareRow => ({ period, cells: { unit: row.unit, ...cells } }))),
      );
      const setsOf = (period: string | null, own: readonly Row[]) =>
        groupsOf(own, group.length > 0).flatMap(({ name, logs }) =>
          lines(meanOfLogs(logs)).map((cells): GroupRow => ({ period, cells: { group: name, n: logs.length, ...cells } })),
        );
      const units = gathered(rows, ({ unit: name }) => name).flatMap(({ name, logs }) =>
        lines(added(logs)).map((cells): UnitRow => ({ period: null, cells: { unit: name, n: logs.length, ...cells } })),
      );
      const checks = byPeriod.map(({ period, rows: own }) => checkOf(period, own, threshold));
      const found = { groups: byPeriod.flatMap(({ period, rows: own }) => setsOf(period, own)), overall: setsOf(null, rows), units, shares, checks };
      return { values: found, findings: contributionFindings(found, names, threshold) };
    },
  },
  contributionsWords,
);

/** A line for each factor. */
function linesOf(logs: Logs, factors: readonly string[], threshold: number) {
  const shares = sharesOf(logs, threshold);
  return factors.map((factor, k) => ({ factor, ln_factor: logs.factors[k], ln_total: logs.total, share: shares[k] }));
}

/** The logarithms of rows by a name, in the order of its first row. */
function gathered(rows: readonly Row[], nameOf: (row: Row) => string): readonly { readonly name: string; readonly logs: readonly Logs[] }[] {
  const found = new Map<string, Logs[]>();
  for (const row of rows) {
    const own = found.get(nameOf(row)) ?? [];
    found.set(nameOf(row), own);
    own.push(row.logs);
  }
  return [...found].map(([name, logs]) => ({ name, logs }));
}

/** All rows, then those of each group. */
const groupsOf = (rows: readonly Row[], isGrouped: boolean) => [
  { name: all, logs: rows.map(({ logs }) => logs) },
  ...(isGrouped ? gathered(rows, ({ group }) => group) : []),
];

function checkOf(period: string | null, rows: readonly Row[], threshold: number): CheckRow {
  const without = rows.filter(({ logs }) => sharesOf(logs, threshold)[0] === null).length;
  return { period, values: { n: rows.length, no_share: without, residual: Math.max(...rows.map(({ logs }) => Math.abs(residualOf(logs)))) } };
}
