import indexClaimsChinese from "../../docs/examples/founding-study/claims-indices.zh-CN.csv";
import indexClaimsEnglish from "../../docs/examples/founding-study/claims-indices.en.csv";
import scoreClaimsChinese from "../../docs/examples/founding-study/claims-scores.zh-CN.csv";
import scoreClaimsEnglish from "../../docs/examples/founding-study/claims-scores.en.csv";
import indicesChinese from "../../docs/examples/founding-study/indices.zh-CN.csv";
import indicesEnglish from "../../docs/examples/founding-study/indices.en.csv";
import scoresChinese from "../../docs/examples/founding-study/scores.zh-CN.csv";
import scoresEnglish from "../../docs/examples/founding-study/scores.en.csv";
import type { Cell } from "../analysis/table/table.ts";
import type { Locale } from "../engine/declare/text.ts";
import { pageTexts } from "../locale/hosts/page.ts";
import { resultTexts } from "../locale/pane/results.ts";
import type { ProcedureAnalysis, TableSources } from "../procedures/run/run-procedure.ts";
import { savedOf } from "../taskpane/saved/saved-analysis.ts";
import { fetchedCells } from "./fetched-cells.ts";
import type { Sample } from "./sample.ts";

/** The tables of the study and the statements of its text in a language, each with the sheet that it becomes. */
const files = {
  "zh-CN": {
    scores: [scoresChinese, "表2效率值"],
    scoreClaims: [scoreClaimsChinese, "文中表述（表2）"],
    indices: [indicesChinese, "表3指数"],
    indexClaims: [indexClaimsChinese, "文中表述（表3）"],
    audits: ["核对表2", "核对表3"],
  },
  en: {
    scores: [scoresEnglish, "Table 2 scores"],
    scoreClaims: [scoreClaimsEnglish, "Statements on Table 2"],
    indices: [indicesEnglish, "Table 3 indices"],
    indexClaims: [indexClaimsEnglish, "Statements on Table 3"],
    audits: ["Audit of Table 2", "Audit of Table 3"],
  },
} as const satisfies Readonly<Record<Locale, object>>;

/** The printed tables of the study that this project began with, the statements of its text, and the audits of both. */
export const foundingStudy: Sample = {
  id: "founding-study",
  title: { "zh-CN": "核对一篇论文的表格", en: "Audit a published study" },
  holds: {
    "zh-CN": "两张印刷表格与文中的表述，逐项核对",
    en: "Two printed tables and the statements of the text, number by number",
  },
  source: { "zh-CN": "一篇已发表的电商扶贫研究", en: "A published study of poverty relief by e-commerce" },
  async read(locale) {
    const { scores, scoreClaims, indices, indexClaims, audits } = files[locale];
    const sheets = await Promise.all(
      [scores, scoreClaims, indices, indexClaims].map(async ([address, name]) => ({ name, cells: await fetchedCells(address), headed: true })),
    );
    const date = new Date().toISOString().slice(0, 10);
    return {
      sheets,
      saved: ([scoreSheet, scoreClaimSheet, indexSheet, indexClaimSheet]) =>
        [
          { name: audits[0], sheet: scoreSheet, cells: sheets[0].cells, tables: { claims: on(scoreClaimSheet) } },
          { name: audits[1], sheet: indexSheet, cells: sheets[2].cells, tables: { claims: on(indexClaimSheet), scores: on(scoreSheet) } },
        ].map(({ name, sheet, cells, tables }) =>
          savedOf(name, date, { analysis: auditOf(cells[0], tables), rows: cells.length - 1, parts: [] }, { sheet, address: null }),
        ),
      hint: (wanted) => pageTexts(wanted).auditsSaved(resultTexts(wanted).savedAnalyses, resultTexts(wanted).reopen),
    };
  },
};

const on = (sheet: string) => ({ from: "sheet", sheet }) as const;

/** The audit of a table whose columns are the region, the name and then numbers. */
function auditOf(header: readonly Cell[], tables: TableSources): ProcedureAnalysis {
  const [group, unit, ...values] = header.map(String);
  return { version: 2, procedure: "audit", columns: { unit: [unit], group: [group], values }, options: {}, tables };
}
