import { describe, expect, it } from "vitest";
import { storedProcedure } from "../../../src/procedures/run/stored-procedure.ts";
import type { Cell, Table } from "../../../src/analysis/table/table.ts";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { locales, type Locale } from "../../../src/engine/declare/text.ts";
import { procedures } from "../../../src/procedures/catalog.ts";
import { columnSlots, tableSlots, takesNumbers, type TableSlot } from "../../../src/procedures/declare/slots.ts";
import type { Procedure } from "../../../src/procedures/declare/procedure.ts";
import { columnForm } from "../../../src/taskpane/columns/column-form.ts";
import { emptyDraft, reduceDraft, type Draft } from "../../../src/taskpane/state/draft.ts";
import { sourceOf } from "../../../src/taskpane/columns/source-of.ts";
import { procedureRun } from "../../../src/taskpane/procedure/procedure-run.ts";
import { shownTables } from "../../../src/taskpane/results/shown-tables.ts";
import { takenFacts } from "../../../src/taskpane/procedure/taken-facts.ts";
import { unmetSlots } from "../../../src/taskpane/procedure/unmet-slots.ts";
import type { RunTools } from "../../../src/taskpane/run/ready-run.ts";
import type { FinishedProcedure } from "../../../src/taskpane/run/run-state.ts";
import { keptOf, partsIn } from "../../../src/taskpane/saved/kept-run.ts";
import { MemoryHost } from "../../../src/workbook/memory/memory-host.ts";

const units = ["甲", "乙", "丙", "丁", "戊", "己"];
/** A second table of a form that the catalogue has: units in a ring, numbers by unit and period, a statement that does not hold, or as many each way. */
function secondOf(form: TableSlot["form"], columns: readonly string[]): readonly (readonly Cell[])[] {
  if (form === "neighbours") return [["unit", "neighbour"], ...units.map((unit, k) => [unit, units[(k + 1) % units.length]])];
  if (form === "unit-period") return [["unit", "2020", "2021"], ...units.map((unit, k) => [unit, 100, 101 + k])];
  if (form === "claims")
    return [
      ["claim", "check", "numerator", "denominator", "printed"],
      ["two of six", "percent", 2, 6, 36.3],
    ];
  return [["", ...columns], ...columns.map((name, row) => [name, ...columns.map((_, column) => (row + 1) / (column + 1))])];
}

/** A table made for what a procedure takes: columns whose names say nothing, two for a slot of many. */
function tableFor({ takes }: Procedure) {
  const columns = columnSlots(takes).flatMap(([slot, { many, holds, blank, rule }]) =>
    (many ? [slot, slot] : [slot]).map((name, k) => ({ slot: name, holds, k, many, blank, rule })),
  );
  const labels: Readonly<Record<string, (unit: number, t: number) => string>> = {
    unit: (unit) => units[unit],
    period: (_, t) => String(2020 + t),
    group: (unit) => ["东", "西", "中"][unit % 3],
  };
  const years: Readonly<Record<string, number>> = { since: 2015, year: 2020, due: 2025 };
  const cells = [0, 1, 2, 3, 4, 5].flatMap((t) =>
    units.map((_, unit) =>
      columns.map(({ slot, holds, k, blank, rule }, c) =>
        blank === "kept" && k === 0 && t === 1 && unit === 4
          ? null
          : takesNumbers({ holds })
            ? years[slot] !== undefined
              ? years[slot] + (t % 2)
              : rule === "binary"
                ? (unit + t + k) % 2
                : (1 + ((unit * unit + 3 * t + 5 * c + unit * c) % 11)) / (rule === "fraction" ? 11 : 1)
            : (labels[slot]?.(unit, t) ?? `l${unit % 2}`),
      ),
    ),
  );
  return {
    slots: columns.map(({ slot }) => slot),
    several: columns.flatMap(({ many }, c) => (many ? [`c${c}`] : [])),
    cells: [columns.map((_, c) => `c${c}`), ...cells] as readonly (readonly Cell[])[],
  };
}

/** The form as a person fills it: every column taken out of where it was proposed, then moved to its slot. */
function filled(procedure: Procedure, table: Table, slots: readonly string[], locale: Locale): Draft {
  const source = sourceOf(table, "Data", null);
  let draft = reduceDraft(reduceDraft(emptyDraft, { kind: "source-read", source, known: [] }), { kind: "procedure", procedure });
  const move = (column: number, slot: string | null) => (draft = reduceDraft(draft, columnForm(draft, source, locale).action(column, slot)));
  slots.forEach((_, column) => move(column, null));
  expect(columnForm(draft, source, locale).given).toEqual(slots.map(() => null));
  slots.forEach((slot, column) => move(column, slot));
  for (const [slot] of tableSlots(procedure.takes)) draft = reduceDraft(draft, { kind: "second-table", slot, sheet: slot });
  return draft;
}

describe.each(procedures.map(({ id, ...rest }) => ({ id, procedure: { id, ...rest } })))("the form of $id", ({ procedure }) => {
  const { slots, several, cells } = tableFor(procedure);
  const host = new MemoryHost([{ name: "Data", cells }, ...tableSlots(procedure.takes).map(([name, { form }]) => ({ name, cells: secondOf(form, several) }))]);
  const readTable = async (sheet: string) => findTable((await host.read(await host.usedRange(sheet))).cells, { name: sheet, row: 1, column: 1 }, false);

  async function run(draft: Draft, locale: Locale): Promise<FinishedProcedure> {
    const none = async () => {};
    const tools: RunTools = {
      host,
      evaluator: { evaluate: () => Promise.reject(new Error("a procedure solves no programs")) } as unknown as RunTools["evaluator"],
      settings: { replace: true, prove: false, arithmeticMeans: false, foundingStudy: false },
      locale,
      source: draft.source!,
      step: 0,
      signal: new AbortController().signal,
      progress: () => {},
      told: () => {},
      rest: none,
      turn: none,
      readTable,
    };
    const table = await readTable("Data");
    const report = await (await procedureRun(draft, procedure.id, tools)(table)).report();
    const { sheets } = await host.writeReport(report.sheets, { replace: true });
    expect(sheets).toEqual(report.sheets.map(({ name }) => name));
    return report.finished({ sheets, milliseconds: 0, source: draft.source!, table, chain: null, locale }) as FinishedProcedure;
  }

  it("has a part for each slot, named and explained, and says which it cannot do without", async () => {
    const table = await readTable("Data");
    const empty = slots
      .map((_, column) => column)
      .reduce(
        (draft, column) => reduceDraft(draft, { kind: "slot", column, slot: null }),
        reduceDraft(reduceDraft(emptyDraft, { kind: "source-read", source: sourceOf(table, "Data", null), known: [] }), { kind: "procedure", procedure }),
      );
    for (const locale of locales) {
      const { parts, hint } = columnForm(empty, empty.source!, locale);
      expect(parts.map(({ id }) => id)).toEqual(columnSlots(procedure.takes).map(([slot]) => slot));
      for (const { title, help } of parts) expect([title === "", help === "" || help === undefined]).toEqual([false, false]);
      expect(hint).toContain(procedure.words.title[locale]);
      const needed = Object.entries(procedure.takes).filter(([, { min }]) => min > 0);
      for (const as of ["words", "sentences"] as const) {
        const unmet = unmetSlots(procedure, empty, locale, as);
        expect(unmet.length).toBe(needed.length);
        needed.forEach(([slot], k) => expect(unmet[k]).toContain(procedure.words.takes[slot].title[locale]));
      }
      expect(takenFacts(procedure, empty, locale).map(({ slot, lacking }) => [slot, lacking])).toEqual(
        Object.entries(procedure.takes).map(([slot, { min }]) => [slot, min > 0]),
      );
    }
  });

  it("is filled by its slots, runs, and shows what came of it in both languages", async () => {
    for (const locale of locales) {
      const draft = filled(procedure, await readTable("Data"), slots, locale);
      expect(columnForm(draft, draft.source!, locale).given).toEqual(slots);
      expect(unmetSlots(procedure, draft, locale, "sentences")).toEqual([]);
      const { report } = await run(draft, locale);
      expect(report.findings.length).toBeGreaterThan(0);
      const shown = shownTables(report.pages, "–");
      expect(shown.map(({ id }) => id)).toEqual(Object.keys(procedure.gives).filter((id) => procedure.gives[id].gives !== "figure"));
      for (const { id, title, facts, header, worded, rows, link, count } of shown) {
        expect(title).not.toBe("");
        expect(rows.length).toBeGreaterThan(0);
        expect(facts !== null).toBe(procedure.gives[id].gives === "record");
        for (const text of [...header, ...rows.flat(), ...(facts ?? []).flatMap(({ term, help, value }) => [term, help!, value])])
          expect(text).toMatch(/^(?!undefined|NaN|null)./);
        for (const row of rows) expect([row.length, worded.length]).toEqual([header.length, header.length]);
        // The way to the sheet leads to the cell that is shown first.
        const { sheet, address } = link!;
        const [[cell]] = (await host.read({ sheet, address })).cells;
        expect(rows[0][0]).toBe(typeof cell === "number" ? cell.toFixed(rows[0][0].split(".")[1]?.length ?? 0) : String(cell));
        expect(count).toBeGreaterThan(0);
      }
    }
  });

  it("is kept as an analysis that fills it again and runs to the same", async () => {
    const draft = filled(procedure, await readTable("Data"), slots, "en");
    const finished = await run(draft, "en");
    const { analysis, rows, parts } = keptOf(finished);
    expect(rows).toBe(cells.length - 1);
    expect(partsIn(await readTable("Data"), finished)).toEqual(parts);
    const stored = storedProcedure(JSON.parse(JSON.stringify(analysis)));
    expect(stored).toEqual(analysis);
    const source = draft.source!;
    const fresh = reduceDraft(emptyDraft, { kind: "source-read", source, known: [] });
    const again = await run(reduceDraft(fresh, { kind: "procedure-analysis", procedure, analysis: stored }), "en");
    expect(again.completed.analysis).toEqual(analysis);
    // Formulas of columns are functions, and made anew.
    expect(JSON.stringify(again.completed.outcome)).toBe(JSON.stringify(finished.completed.outcome));
  });
});
