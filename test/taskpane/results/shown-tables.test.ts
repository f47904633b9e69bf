import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../../src/analysis/run/run-analysis.ts";
import { locales, type Locale } from "../../../src/engine/declare/text.ts";
import { inferenceTexts } from "../../../src/locale/said/inference.ts";
import { furtherTexts } from "../../../src/locale/sheets/further.ts";
import { reportOf } from "../../../src/report/report.ts";
import { procedures } from "../../../src/procedures/catalog.ts";
import { shownTables, type ShownTable } from "../../../src/taskpane/results/shown-tables.ts";
import { headMeanings } from "../../../src/taskpane/results/table-heads.ts";
import { catalogueDrafts, provinces } from "../../report/catalogue-runs.ts";

const four = (value: number | undefined) => value?.toFixed(4) ?? "none";

/** Every head that a table has, but for the columns of the data and what the data calls its periods. */
const unexplained = (tables: readonly ShownTable[], locale: Locale, ofData: readonly string[]) =>
  tables.flatMap((table) => {
    const meanings = headMeanings(table, locale);
    return table.header.filter((head, k) => meanings[k] === null && !ofData.includes(head)).map((head) => `${table.title}: ${head}`);
  });

describe.each(locales)("every head of a table in the pane, in %s", (locale) => {
  it("is explained for every model and index", async () => {
    let seen = 0;
    for (const draft of catalogueDrafts.values()) {
      const tables = shownTables(reportOf(await provinces(draft), locale).pages, "none");
      seen += tables.flatMap(({ header }) => header).length;
      expect(unexplained(tables, locale, [])).toEqual([]);
    }
    expect(seen).toBeGreaterThan(100);
  }, 120_000);

  it("is explained, as every fact is, for every procedure", () => {
    for (const { words, gives } of procedures)
      for (const [id, { fields = {} }] of Object.entries(words.gives)) {
        const declared = gives[id];
        const columns = declared.gives === "record" ? declared.fields : declared.gives === "rows" ? declared.columns : {};
        for (const field of Object.keys(columns)) expect(fields[field].help[locale], `${id} ${field}`).not.toBe("");
      }
  });
});

describe("the tables of a report in the pane", () => {
  let completed: Completed;
  beforeAll(async () => {
    completed = await provinces({ model: "radial", index: "malmquist", bootstrap: { replicates: 50 } });
  }, 60_000);

  it.each(locales)("are blocks of its sheets, with the way to the cell that is shown first, in %s", (locale) => {
    const { pages, sheets } = reportOf(completed, locale);
    const shown = shownTables(pages, "none");
    expect(shown.map(({ title }) => title)).toEqual([furtherTexts(locale).sheet, inferenceTexts(locale).title("95%"), inferenceTexts(locale).verdicts]);
    for (const { header, rows, worded, help, link } of shown) {
      expect(help).not.toBe("");
      for (const row of rows) expect([row.length, worded.length]).toEqual([header.length, header.length]);
      const { address } = link!;
      const cell = sheets.find(({ name }) => name === link!.sheet)!.rows[Number(address.replace(/\D/g, "")) - 1][0];
      expect([address.replace(/\d/g, ""), cell.value]).toEqual(["A", rows[0][0]]);
    }
  });

  it("list the scores of the last period with their intervals, the highest first", () => {
    const [, scores] = shownTables(reportOf(completed, "en").pages, "none");
    const { scores: rows, periods, inference } = completed.results;
    const last = rows.flatMap(({ dmu, period, score }, k) =>
      period === periods.at(-1) && score !== null ? [{ dmu, score, interval: inference!.scores[k] }] : [],
    );
    last.sort((a, b) => b.score - a.score);
    expect(scores).toMatchObject({ period: periods.at(-1), count: rows.length, worded: [true, false, false, false, false] });
    expect(scores.rows).toEqual(
      last.map(({ dmu, score, interval }) => [dmu, four(score), four(interval?.low), four(interval?.high), four(interval?.corrected)]),
    );
  });

  it("count the changes whose whole interval lies on one side", () => {
    const verdicts = shownTables(reportOf(completed, "en").pages, "none")[2];
    const { factors, inference } = completed.results;
    expect(verdicts.rows).toEqual(
      factors.map((factor) => {
        const found = inference!.index.map((one) => one[factor]);
        const [above, below] = [found.filter((one) => one !== null && one.low > 1), found.filter((one) => one !== null && one.high < 1)];
        const none = found.filter((one) => one === null);
        return [factor, above, below, found.filter((one) => ![...above, ...below, ...none].includes(one)), none].map((some) =>
          typeof some === "string" ? some : String(some.length),
        );
      }),
    );
    expect(verdicts.rows.flat().filter((cell) => Number(cell) > 0).length).toBeGreaterThan(factors.length);
  });

  it("of what stands on no sheet of its own show the first rows of the last period", () => {
    const [further] = shownTables(reportOf(completed, "en").pages, "none");
    expect(further.rows.length).toBe(5);
    expect(further.period).toBe(completed.results.periods.at(-1));
    expect(further.header[0]).toBe("DMU");
    expect(further.header.length).toBeGreaterThan(1);
    for (const row of further.rows) expect(row.slice(1).every((cell) => /^-?\d|—|^[A-Z]/.test(cell))).toBe(true);
  });
});
