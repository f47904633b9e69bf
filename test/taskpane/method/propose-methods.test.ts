import { expect, it } from "vitest";
import { TableColumns } from "../../../src/analysis/table/table-columns.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import type { Role } from "../../../src/engine/data/dataset.ts";
import { locales } from "../../../src/engine/declare/text.ts";
import { proposalSentence } from "../../../src/locale/pane/method-proposal.ts";
import { emptyDraft, reduceDraft } from "../../../src/taskpane/state/draft.ts";
import { columnFacts } from "../../../src/taskpane/method/column-facts.ts";
import { offeredMethods } from "../../../src/taskpane/method/offered-methods.ts";
import { proposeMethods } from "../../../src/taskpane/method/propose-methods.ts";
import { sourceOf } from "../../../src/taskpane/columns/source-of.ts";

/** Two units in the periods given, the second of them in another group. */
function proposed(
  roles: Readonly<Record<string, Role | null>>,
  periods: readonly number[],
  value: (row: number, column: string) => Cell = (row) => row + 1.25,
) {
  const header = Object.keys(roles);
  const units = ["甲", "乙", "丙"].flatMap((unit, k) => periods.map((period) => ({ unit, period, group: k === 0 ? "东部" : "西部" })));
  const rows = units.map(({ unit, period, group }, row) =>
    header.map((name): Cell => ({ dmu: unit, period, group })[roles[name] as string] ?? value(row, name)),
  );
  const table = { place: { name: "s", row: 1, column: 1 }, header, rows, rowNumbers: rows.map((_, k) => k + 2), textual: false as const };
  let draft = reduceDraft(emptyDraft, { kind: "source-read", source: sourceOf(table, "s", null), known: [] });
  header.forEach((name, column) => (draft = reduceDraft(draft, { kind: "role", column, role: roles[name] })));
  return proposeMethods(columnFacts(draft, new TableColumns(table)));
}
const panel = { unit: "dmu", year: "period", labour: "input", output: "output" } as const;

it("proposes GML where there are undesirable outputs in several periods, and names them", () => {
  expect(proposed({ ...panel, CO2: "undesirable" }, [2020, 2021])).toEqual([
    { id: "gml", because: { kind: "periods-undesirable", periods: 2, columns: ["CO2"] } },
  ]);
});

it("proposes the global index for a panel, and the metafrontier beside it where units have groups", () => {
  expect(proposed(panel, [2020, 2021, 2022])).toEqual([{ id: "gm", because: { kind: "periods", periods: 3 } }]);
  expect(proposed({ ...panel, region: "group" }, [2020, 2021]).map(({ id }) => id)).toEqual(["gm", "metafrontier"]);
});

it("proposes super-efficiency for one period, whether or not a column says so", () => {
  expect(proposed(panel, [2020])).toEqual([{ id: "super-sbm", because: { kind: "one-period" } }]);
  const { unit, labour, output } = panel;
  expect(proposed({ unit, labour, output, CO2: "undesirable" }, [2020])).toEqual([
    { id: "super-sbm", because: { kind: "one-period-undesirable", columns: ["CO2"] } },
  ]);
});

it("proposes the range directional model where a number is negative, and names the column", () => {
  expect(proposed(panel, [2020, 2021], (row, name) => (name === "output" ? row - 2 : 1))).toEqual([
    { id: "range-directional", because: { kind: "negative", column: "output" } },
  ]);
});

it("proposes what is asked of values where no column is an input or none an output", () => {
  const { unit, year } = panel;
  expect(proposed({ unit, year, region: "group", score: null }, [2020, 2021]).map(({ id }) => id)).toEqual(["dagum", "sigma"]);
  expect(proposed({ unit, a: null, b: null, c: null }, [2020])).toEqual([{ id: "composite", because: { kind: "indicators", columns: 3 } }]);
  expect(proposed({ unit, score: null }, [2020])).toEqual([]);
});

it("proposes methods that there are, each with a sentence in both languages", () => {
  const all = [
    proposed({ ...panel, CO2: "undesirable", region: "group" }, [2020, 2021]),
    proposed(panel, [2020, 2021], () => -1),
    proposed({ unit: "dmu", year: "period", region: "group", score: null }, [2020, 2021]),
    proposed({ unit: "dmu", a: null, b: null, c: null }, [2020]),
  ].flat();
  for (const { id, because } of all) {
    expect(offeredMethods.map((one) => one.id)).toContain(id);
    for (const locale of locales) expect(proposalSentence(because, locale)).toMatch(locale === "en" ? /\.$/ : /。$/);
  }
});
