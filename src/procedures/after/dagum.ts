import { meanOf } from "../distribution/dispersion.ts";
import { describeProcedure, type FoundOf, type Gives, type ListRow, type RecordRow } from "../procedure.ts";
import { directionOf, roundedScore } from "./change.ts";
import { dagumWords } from "./dagum.words.ts";
import { giniOf, groupsOf, pairOf } from "./gini.ts";
import { percent, score, whole } from "../shown-number.ts";

const gives = {
  totals: {
    gives: "record",
    fields: {
      n: "integer",
      mean: "significant",
      G: "score",
      Gw: "score",
      Gnb: "score",
      Gt: "score",
      share_w: "percent",
      share_nb: "percent",
      share_t: "percent",
    },
    formulas: {
      G: (at) => `${at("Gw")}+${at("Gnb")}+${at("Gt")}`,
      share_w: (at) => `IF(${at("G")}=0,"",${at("Gw")}/${at("G")})`,
      share_nb: (at) => `IF(${at("G")}=0,"",${at("Gnb")}/${at("G")})`,
      share_t: (at) => `IF(${at("G")}=0,"",${at("Gt")}/${at("G")})`,
    },
  },
  within: { gives: "rows", columns: { group: "word", n: "integer", mean: "significant", G_jj: "score" } },
  between: {
    gives: "rows",
    columns: { group_j: "word", group_h: "word", G_jh: "score", d_jh: "significant", p_jh: "significant", D_jh: "score" },
  },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["G", "Gw", "Gnb", "Gt"] },
  contributions: { gives: "figure", kind: "areas", from: "totals", series: ["Gw", "Gnb", "Gt"] },
} as const satisfies Gives;

const says = {
  level: ["period", "G", "main", "share"],
  change: ["from", "to", "first", "last", "difference", "direction"],
  "widest-gap": ["period", "one", "other", "G_jh"],
  "most-within": ["period", "group", "G_jj"],
  "one-group": ["period", "group"],
  equal: ["period", "n"],
} as const;

type Totals = RecordRow<keyof typeof gives.totals.fields>;
type Within = ListRow<keyof typeof gives.within.columns>;
type Between = ListRow<keyof typeof gives.between.columns>;
type Found = FoundOf<typeof says, typeof gives>;

/**
 * Dagum (1997): the Gini coefficient G = ΣΣ|y_i − y_r| / (2n²ȳ) as the sum of the inequality within groups, the net
 * inequality between them and the intensity of transvariation, G = Gw + Gnb + Gt exactly.
 */
export const dagum = describeProcedure(
  {
    id: "dagum",
    stage: "after",
    question: "differences",
    citations: [
      {
        text: "Dagum, C. (1997). A new approach to the decomposition of the Gini income inequality ratio. Empirical Economics 22(4), 515–531.",
        doi: "10.1007/BF01205777",
      },
    ],
    takes: {
      value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
      group: { holds: "labels", min: 1 },
      period: { holds: "labels", min: 0 },
      unit: { holds: "labels", min: 0 },
    },
    options: {},
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses: {},
    functions: { "STAT.DAGUM": { gives: "totals", parameters: ["value", "group", "period", "unit", "result"] } },
    *run({ columns: { value, group }, periods }) {
      const totals: Totals[] = [];
      const within: Within[] = [];
      const between: Between[] = [];
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        const values = rows.map((row) => value[0].numbers[row]);
        const names = rows.map((row) => group[0].labels[row]);
        const parts = decomposed(period, names, values);
        totals.push(parts.totals);
        within.push(...parts.within);
        between.push(...parts.between);
      }
      return { values: { totals, within, between }, findings: findingsOf(totals, within, between) };
    },
  },
  dagumWords,
);

function decomposed(period: string | null, names: readonly string[], values: readonly number[]) {
  const groups = groupsOf(names, values);
  const [n, mean] = [values.length, meanOf(values)];
  const within = groups.map(({ name, values: own }): Within => ({ period, cells: { group: name, n: own.length, mean: meanOf(own), G_jj: giniOf(own) } }));
  const pairs = groups.flatMap((one, j) => groups.slice(j + 1).map((other) => pairOf(one, other)));
  const between = pairs.map(({ high, low, G_jh, d, p, D }): Between => ({
    period,
    cells: { group_j: high.name, group_h: low.name, G_jh, d_jh: d, p_jh: p, D_jh: D },
  }));
  const none = { G: null, Gw: null, Gnb: null, Gt: null, share_w: null, share_nb: null, share_t: null };
  if (mean === 0) return { totals: { period, values: { n, mean, ...none } }, within, between };
  const population = ({ values: own }: { readonly values: readonly number[] }) => own.length / n;
  const share = (one: { readonly values: readonly number[] }) => (population(one) * meanOf(one.values)) / mean;
  const Gw = groups.reduce((sum, one) => sum + (giniOf(one.values) ?? 0) * population(one) * share(one), 0);
  const weights = pairs.map(({ high, low, G_jh }) => (G_jh ?? 0) * (population(high) * share(low) + population(low) * share(high)));
  const Gnb = pairs.reduce((sum, { D }, k) => sum + weights[k] * D, 0);
  const Gt = pairs.reduce((sum, { D }, k) => sum + weights[k] * (1 - D), 0);
  const G = Gw + Gnb + Gt;
  const of = (part: number) => (G === 0 ? null : part / G);
  return { totals: { period, values: { n, mean, G, Gw, Gnb, Gt, share_w: of(Gw), share_nb: of(Gnb), share_t: of(Gt) } }, within, between };
}

/** The last period first: what makes the difference, between whom it is widest; then how it has changed. */
function findingsOf(totals: readonly Totals[], within: readonly Within[], between: readonly Between[]): readonly Found[] {
  const last = totals.length - 1;
  const { period, values } = totals[last];
  const named = period ?? "";
  const { G, n } = values;
  if (G === null || n === null) return [];
  if (G === 0) return [{ code: "equal", params: { period: named, n: whole(n) }, at: [["totals", last, "G"]] }];
  const found: Found[] = [];
  const [main] = [["Gw", "share_w"] as const, ["Gnb", "share_nb"] as const, ["Gt", "share_t"] as const].sort((a, b) => values[b[0]]! - values[a[0]]!);
  found.push({
    code: "level",
    params: { period: named, G: score(G), main: main[0], share: percent(values[main[1]]) },
    at: [
      ["totals", last, "G"],
      ["totals", last, main[1]],
    ],
  });
  const groups = [...within.entries()].filter(([, row]) => row.period === period);
  if (groups.length === 1)
    found.push({ code: "one-group", params: { period: named, group: String(groups[0][1].cells.group) }, at: [["within", groups[0][0], "G_jj"]] });
  const gap = largest(between, period, "G_jh");
  if (gap !== null && groups.length > 2) {
    const { group_j: one, group_h: other } = between[gap.row].cells;
    found.push({
      code: "widest-gap",
      params: { period: named, one: String(one), other: String(other), G_jh: score(gap.value) },
      at: [["between", gap.row, "G_jh"]],
    });
  }
  const inner = largest(within, period, "G_jj");
  if (inner !== null && groups.length > 1)
    found.push({
      code: "most-within",
      params: { period: named, group: String(within[inner.row].cells.group), G_jj: score(inner.value) },
      at: [["within", inner.row, "G_jj"]],
    });
  const before = totals[0].values.G;
  if (last > 0 && before !== null)
    found.push({
      code: "change",
      params: {
        from: totals[0].period ?? "",
        to: named,
        first: score(before),
        last: score(G),
        difference: score(Math.abs(roundedScore(G) - roundedScore(before))),
        direction: directionOf(before, G),
      },
      at: [
        ["totals", 0, "G"],
        ["totals", last, "G"],
      ],
    });
  return found;
}

/** The row of a period that alone has the largest number in a column; null where several share it. */
function largest<C extends string>(rows: readonly ListRow<C>[], period: string | null, column: C): { readonly row: number; readonly value: number } | null {
  const numbers = rows.map(({ period: own, cells }) => (own === period && typeof cells[column] === "number" ? cells[column] : null));
  const most = Math.max(...numbers.filter((value) => value !== null));
  const places = [...numbers.keys()].filter((k) => numbers[k] === most);
  return places.length === 1 && most > 0 ? { row: places[0], value: most } : null;
}
