import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalog, indices, models } from "../../../src/engine/catalog.ts";
import { foundingStudyFits } from "../../../src/report/founding/founding-fits.ts";
import { reportSheets } from "../../../src/report/report.ts";
import { qianyan } from "../../cli/command.ts";
import { catalogueDrafts, provinces } from "../catalogue-runs.ts";
import { complete, tableOf } from "../completed.ts";

const columns = { period: "year", group: "region" };

describe("the tables of the founding study", () => {
  it("fit the global Malmquist index of every measure of efficiency, and nothing else", () => {
    const fitting = [null, ...indices].flatMap((index) =>
      models.flatMap((model) => (foundingStudyFits({ model: model.id, index: index?.id ?? null, columns }) ? [`${index?.id} ${model.id}`] : [])),
    );
    const efficiencies = models.filter(({ properties }) => properties.better !== "lower").map(({ id }) => `gm ${id}`);
    expect(fitting).toEqual(efficiencies);
    expect(catalog.length).toBeGreaterThan(fitting.length);
  });

  it("need a column of periods and one of groups", () => {
    expect(foundingStudyFits({ model: null, index: "gm", columns })).toBe(true);
    expect(foundingStudyFits({ model: null, index: "gm", columns: { ...columns, group: null } })).toBe(false);
    expect(foundingStudyFits({ model: null, index: "gm", columns: { ...columns, period: null } })).toBe(false);
  });

  it("are in a report exactly where they fit", async () => {
    for (const [name, draft] of catalogueDrafts) {
      if (draft.bootstrap) continue;
      const completed = await provinces(draft);
      const more = reportSheets(completed, "en", { preset: "founding study" }).length - reportSheets(completed, "en").length;
      expect(more, name).toBe(foundingStudyFits(completed.analysis) ? 2 : 0);
    }
    const firms = tableOf(
      ["firm", "year", "x", "y"],
      ["2020", "2021"].flatMap((year, t) => [1, 2, 3, 4].map((k) => [`F${k}`, year, k, k + t])),
    );
    const ungrouped = await complete(
      { index: "gm", columns: { dmu: "firm", period: "year", group: null, inputs: ["x"], outputs: ["y"], undesirable: [] } },
      firms,
    );
    expect(reportSheets(ungrouped, "en", { preset: "founding study" })).toHaveLength(reportSheets(ungrouped, "en").length);
  });

  it.each([
    ["without an index", []],
    ["with another index", ["--index", "malmquist"]],
    ["without groups", ["--index", "gm"]],
  ])("are refused by the command %s, before anything is solved", async (_, more) => {
    const economy = join(import.meta.dirname, "../../cases/data/economy.csv");
    const panel = ["run", economy, "--dmu", "dmu", "--period", "period", "--inputs", "Capital,Labor", "--outputs", "GIOV"];
    const { code, out, err } = await qianyan([...panel, ...more, "--preset", "founding-study", "--lang", "en"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--preset founding-study is only for the global Malmquist index of efficiencies");
  });
});
