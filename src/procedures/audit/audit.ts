import { printedFormat } from "../../analysis/table/printed-number.ts";
import { choice, number, text } from "../../engine/declare/options.ts";
import { describeProcedure, type ColumnBack, type Gives, type ListRow } from "../procedure.ts";
import { auditWords } from "./audit.words.ts";
import { decimalsOfWhatFollows, type Claim } from "./claim.ts";
import { findingsOf } from "./findings.ts";
import { gather } from "./gather.ts";
import { printedTable, type PrintedTable } from "./printed-table.ts";
import { summaryOf } from "./summary.ts";

export const gives = {
  totals: { gives: "record", fields: { claims: "integer", consistent: "integer", inconsistent: "integer", undetermined: "integer" } },
  checks: {
    gives: "rows",
    columns: {
      check: "word",
      claim: "word",
      formula: "word",
      of: "word",
      divisor: "integer",
      weight: "significant",
      cells: "integer",
      consistent: "integer",
      inconsistent: "integer",
      undetermined: "integer",
    },
  },
  claims: {
    gives: "rows",
    columns: {
      check: "word",
      claim: "word",
      cell: "word",
      unit: "word",
      column: "word",
      printed: "significant",
      follows_low: "significant",
      follows_high: "significant",
      verdict: "word",
      by_how_much: "significant",
      corrected: "significant",
      formula: "word",
      of: "word",
    },
  },
  columns: { gives: "column", format: "significant" },
  marked: {
    gives: "figure",
    kind: "marked",
    values: "values",
    from: "claims",
    cell: "cell",
    verdict: "verdict",
    corrected: "corrected",
    wrong: "inconsistent",
    vague: "undetermined",
  },
} as const satisfies Gives;

export const says = {
  totals: ["claims", "consistent", "inconsistent", "undetermined"],
  nothing: ["columns"],
  typed: ["claim", "printed", "low", "high"],
  direction: ["claim", "unit", "by"],
  "mean-fault": ["claim", "formula", "item", "divisor", "cells"],
  "other-group": ["claim", "group", "cells"],
  broken: ["check", "claim", "cells", "inconsistent", "unit", "printed", "low", "high"],
  uncounted: ["claim", "inconsistent", "cells"],
  "of-means": ["claim", "cells", "inconsistent"],
  holds: ["check", "claim", "formula", "cells"],
  weighted: ["claim", "column", "cells"],
  base: ["claim", "n", "bases[]"],
  gap: ["low", "high", "cells"],
  assumed: ["decimals"],
} as const;

export const takes = {
  values: { holds: "printed", blank: "kept", min: 1, many: true },
  unit: { holds: "labels", min: 0 },
  group: { holds: "labels", blank: "kept", min: 0 },
  period: { holds: "labels", min: 0 },
  scores: { holds: "table", form: "unit-period", min: 0 },
  claims: { holds: "table", form: "claims", min: 0 },
} as const;

const options = {
  factors: text({
    title: { "zh-CN": "恒等式", en: "Identity" },
    help: {
      "zh-CN": "如TFP=EC*BPC，可用*、/、+、-（减号两侧留空格），多个用分号隔开；不填则自动寻找表中成立的恒等式。",
      en: "As TFP=EC*BPC, with *, /, + or - (spaces on either side of a minus), several apart by semicolons; without it the identities that the table keeps are looked for.",
    },
  }),
  decimals: number({
    title: { "zh-CN": "小数位数", en: "Decimals" },
    help: {
      "zh-CN": "表中数字印出的小数位数；不填则按文本文件中的写法，工作表中按单元格的数字格式，格式为“常规”的按该列最多的位数。",
      en: "With how many decimals the numbers were printed; without it as a text file writes them, and in a sheet as the number formats show them, of General as many as the longest of the column has.",
    },
    min: 0,
    max: 12,
    integer: true,
    default: null,
  }),
  grim: choice({
    title: { "zh-CN": "GRIM检验", en: "GRIM test" },
    help: {
      "zh-CN": "由n个整数得出的均值或百分比是否可能；需要样本数n。",
      en: "Whether n whole numbers can have the means or percentages that are printed; it needs n.",
    },
    values: { none: { "zh-CN": "不检验", en: "None" }, mean: { "zh-CN": "均值", en: "Of means" }, percent: { "zh-CN": "百分比", en: "Of percentages" } },
    default: "none",
  }),
  n: number({
    title: { "zh-CN": "样本数", en: "Answers" },
    help: { "zh-CN": "GRIM检验的样本数n。", en: "The n of the GRIM test." },
    min: 1,
    max: 100_000,
    integer: true,
    default: null,
  }),
  items: number({
    title: { "zh-CN": "题项数", en: "Items" },
    help: { "zh-CN": "GRIM检验中每个回答由几个题项相加。", en: "How many items each answer of the GRIM test adds up." },
    min: 1,
    max: 1000,
    integer: true,
    default: 1,
  }),
};

type ClaimRow = ListRow<keyof typeof gives.claims.columns>;

/**
 * An audit of printed tables by interval arithmetic on half a unit of every last digit. What a table says of itself — that one
 * column is the product of others, that a row is the mean of those above it, that a rank is one — is held against what follows
 * from the digits, and is inconsistent only where no unrounded numbers could have been printed so.
 */
export const audit = describeProcedure(
  {
    id: "audit",
    stage: "audit",
    question: "audit",
    citations: [
      {
        text: "Brown, N. J. L. & Heathers, J. A. J. (2017). The GRIM test: a simple technique detects numerous anomalies in the reporting of results in psychology. Social Psychological and Personality Science 8(4): 363–369.",
        doi: "10.1177/1948550616673876",
      },
    ],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses: {
      "claim-check": ["address", "got", "expected"],
      "claim-column": ["address", "got", "expected"],
      "claim-unit": ["address", "got", "expected"],
      "claim-needs": ["address", "got", "expected"],
    },
    functions: {
      "AUDIT.TABLE": {
        gives: "checks",
        parameters: ["values", "unit", "group", "period", "scores", "claims", "factors", "decimals", "grim", "n", "items", "result"],
      },
    },
    *run(given, { factors, decimals, grim, n, items }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const table = printedTable(given.columns, given.rows, decimals);
      const gathered = gather(table, given.tables.scores, given.tables.claims, { factors, decimals, grim, n, items }, refuse);
      const claims = gathered.claims.map((claim): ClaimRow => ({
        period: claim.row === null ? null : table.periods[claim.row],
        cells: cellsOf(given.columns.values, table, claim),
        printed: formatsOf(claim),
      }));
      const { totals, checks } = summaryOf(table, gathered);
      const assumed = decimals === null && given.columns.values.some((column) => column.decimals.every((one) => one === null));
      return {
        values: { totals, checks, claims, columns: correctedColumns(table, gathered.claims) },
        findings: findingsOf(table, gathered, totals, checks, assumed),
      };
    },
  },
  auditWords,
);

function cellsOf(values: readonly { addressOf(row: number): string }[], { columns }: PrintedTable, claim: Claim): ClaimRow["cells"] {
  const { row, column, follows } = claim;
  return {
    cell: row === null || column === null ? "" : values[column].addressOf(row),
    unit: claim.unit,
    column: column === null ? "" : columns[column].name,
    check: claim.check,
    claim: claim.claim,
    printed: claim.printed,
    follows_low: follows?.low ?? null,
    follows_high: follows?.high ?? null,
    verdict: claim.verdict,
    by_how_much: claim.by,
    corrected: claim.corrected,
    formula: claim.formula ?? "",
    of: claim.of,
  };
}

/** A count as 5, a score of three decimals as 1.161. */
function formatsOf(claim: Claim): NonNullable<ClaimRow["printed"]> {
  const [own, following] = [printedFormat(claim.decimals), printedFormat(decimalsOfWhatFollows(claim))];
  return { printed: own, corrected: own, follows_low: following, follows_high: following, by_how_much: claim.by === 0 ? printedFormat(0) : following };
}

/** The table once more: what is determined to be otherwise is corrected, what cannot hold and is not determined is blank. */
function correctedColumns({ columns, rows }: PrintedTable, claims: readonly Claim[]): readonly ColumnBack[] {
  const wrong = claims.filter(({ verdict, row, column }) => verdict === "inconsistent" && row !== null && column !== null);
  const counts = Array.from({ length: rows }, (_, row) => wrong.filter((claim) => claim.row === row).length);
  return [
    { name: "inconsistent", values: counts, printed: counts.map(() => printedFormat(0)) },
    ...columns.map(({ name, cells }, column) => ({
      name: `${name}_c`,
      values: cells.map((cell, row) => {
        // A rank in brackets is no number of its column.
        const own = wrong.filter((claim) => claim.row === row && claim.column === column && claim.printed === cell?.value);
        return own.length === 0 ? (cell?.value ?? null) : own[0].corrected;
      }),
      printed: cells.map((cell) => printedFormat(cell?.decimals ?? 0)),
    })),
  ];
}
