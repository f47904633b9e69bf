import { cellAddress } from "../../src/analysis/table/table.ts";
import { choice, number } from "../../src/engine/declare/options.ts";
import { describeProcedure, type Procedure } from "../../src/procedures/declare/procedure.ts";
import type { Gives } from "../../src/procedures/declare/gives.ts";

const text = (en: string) => ({ "zh-CN": en, en });
const titled = (en: string) => ({ title: text(en), help: text(en) });
const gives = {
  means: { gives: "column", format: "score" },
  totals: { gives: "record", fields: { pairs: "integer", mean: "score" } },
  unknown: { gives: "rows", columns: { cell: "word", name: "word" } },
} as const satisfies Gives;

/**
 * A procedure of the tests that takes a second table: the mean of each row's neighbours, times a factor, and the names of the
 * table that no row has. It has two functions, a table slot, and options of every kind that a cell can hold.
 */
export const neighbourMeans: Procedure = describeProcedure(
  {
    id: "neighbour-means",
    stage: "after",
    question: "differences",
    citations: [],
    takes: {
      value: { holds: "numbers", min: 1 },
      unit: { holds: "labels", min: 1 },
      neighbours: { holds: "table", form: "neighbours", min: 1 },
    },
    options: {
      factor: number({ ...titled("factor"), min: 0, max: 10, integer: false, default: 1 }),
      own: choice({ ...titled("own"), values: { no: text("no"), yes: text("yes") }, default: "no" }),
    },
    gives,
    says: {},
    refuses: { "no-pairs": ["cell"] },
    functions: {
      "SPACE.MEANS": { gives: "means", parameters: ["value", "unit", "neighbours", "factor", "own"] },
      "SPACE.TOTALS": { gives: "totals", parameters: ["value", "unit", "neighbours", "factor", "own", "result"] },
    },
    least: { rows: 1, in: "all" },
    *run({ rows, columns: { value, unit }, tables: { neighbours } }, { factor, own }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const table = neighbours!;
      if (table.header.length < 2) return refuse("no-pairs", { cell: cellAddress(table, 0, 0) });
      const pairs = table.rows.map(([from, to], k) => ({ from: String(from), to: String(to), cell: cellAddress(table, k, 0) }));
      const valueOf = (name: string) => value[0].numbers[unit[0].labels.indexOf(name)];
      const means = Array.from({ length: rows }, (_, row) => {
        const name = unit[0].labels[row];
        const others = pairs.filter(({ from }) => from === name).map(({ to }) => valueOf(to));
        const all = own === "yes" ? [...others, valueOf(name)] : others;
        return all.length === 0 ? null : (factor * all.reduce((a, b) => a + b, 0)) / all.length;
      });
      const found = means.filter((mean) => mean !== null);
      return {
        values: {
          means: [{ name: "means", values: means }],
          totals: [{ period: null, values: { pairs: pairs.length, mean: found.reduce((a, b) => a + b, 0) / found.length } }],
          unknown: pairs.flatMap(({ from, cell }) => (unit[0].labels.includes(from) ? [] : [{ period: null, cells: { cell, name: from } }])),
        },
        findings: [],
      };
    },
  },
  {
    title: text("Neighbour means"),
    summary: text("Means of neighbours."),
    whenToUse: text("-"),
    whenNot: text("-"),
    formula: text("-"),
    takes: { value: titled("Value"), unit: titled("Unit"), neighbours: titled("Neighbours") },
    gives: {
      means: titled("Mean of the neighbours"),
      totals: { ...titled("Totals"), fields: { pairs: titled("Pairs"), mean: titled("Mean") } },
      unknown: { ...titled("Unknown names"), fields: { cell: titled("Cell"), name: titled("Name") } },
    },
    says: {},
    refuses: { "no-pairs": ({ cell }) => text(`No pairs at ${cell}.`) },
  },
);
