import type { Cell, Table } from "../../src/analysis/table/table.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import type { Locale } from "../../src/engine/declare/text.ts";
import type { Argument, Origin } from "../../src/functions/ranges.ts";
import type { SheetFunction } from "../../src/functions/sheet-function.ts";
import { notAvailable, type Spilled } from "../../src/functions/spill.ts";
import { columnSlots, tableSlots, takesNumbers, type TableSlot } from "../../src/procedures/declare/slots.ts";
import type { Procedure } from "../../src/procedures/declare/procedure.ts";
import type { Value } from "../../src/procedures/declare/gives.ts";
import { resultTables } from "../../src/procedures/run/results.ts";
import type { CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import { tableOf } from "../procedures/tables.ts";

/**
 * Columns that fill any slots: numbers above 0, three groups, seven periods, six units; of those that a slot may have blanks in,
 * the first has one. Those of a slot stand apart.
 */
export const header = [
  "n3",
  "group",
  "n1",
  "period",
  "unit",
  "n2",
  "l1",
  "n4",
  "n5",
  "n6",
  "b1",
  "b2",
  "b3",
  "f1",
  "f2",
  "t1",
  "t2",
  "l2",
  "l3",
  "since",
  "year",
  "due",
];
export const rows: readonly (readonly Cell[])[] = ["2020", "2021", "2022", "2023", "2024", "2025", "2026"].flatMap((period, t) =>
  ["甲", "乙", "丙", "丁", "戊", "己"].map((unit, k): Cell[] => [
    3 + ((k * 5 + t) % 7),
    ["东部", "西部", "中部"][k % 3],
    1 + k * k + t,
    period,
    unit,
    2 + ((k * 7 + t * 3) % 5),
    `x${k % 2}`,
    9 - k + 20 * t * (k % 2),
    4 + ((k * 3 + t * 2) % 5),
    6 + ((k * 2 + t) % 4),
    k === 4 && t === 1 ? null : 5 + k + 2 * t,
    7 + ((k + t) % 3),
    8 + ((k * 2 + t) % 5),
    (1 + ((k * 3 + t) % 8)) / 10,
    (1 + ((k * 5 + 2 * t) % 9)) / 10,
    k === 3 && t === 2 ? null : (k + t) % 2,
    k < 4 ? 1 : 0,
    `y${(k + t) % 3}`,
    `z${(k * 2 + t) % 4}`,
    2015 - t,
    2020 + (k % 2),
    2025 + (t % 3),
  ]),
);

/** Each unit with the one that follows it. */
export const pairs: readonly (readonly Cell[])[] = [
  ["from", "to"],
  ...["甲", "乙", "丙", "丁", "戊", "己"].map((unit, k, all): readonly Cell[] => [unit, all[(k + 1) % all.length]]),
];

/** The rows of the first period: those of a procedure that is run without periods. */
export const firstPeriod = rows.slice(0, 6);

/** Whether a procedure can be run without periods. */
export const canBeUndated = ({ takes }: Procedure): boolean => takes["period"]?.min !== 1;

/** Numbers between the names of the columns that a procedure takes several of, each the inverse of the one across. */
const square = ({ takes }: Procedure): readonly (readonly Cell[])[] => {
  const names = columnSlots(takes).flatMap(([slot, { many }]) => (many === true ? columnsFor({ takes })[slot] : []));
  return [["", ...names], ...names.map((name, row) => [name, ...names.map((_, column) => (row + 1) / (column + 1))])];
};

/** A number for each unit in each period. */
const byUnitAndPeriod: readonly (readonly Cell[])[] = [
  ["unit", "2020", "2021"],
  ...["甲", "乙", "丙", "丁", "戊", "己"].map((unit, k): readonly Cell[] => [unit, 100, 101 + k]),
];

/** A statement that does not hold, whatever the columns are called. */
const claims: readonly (readonly Cell[])[] = [
  ["claim", "check", "numerator", "denominator", "printed"],
  ["two of six", "percent", 2, 6, 36.3],
];

/** The cells of the second table of a slot. */
export const secondCells = (procedure: Procedure, { form }: TableSlot): readonly (readonly Cell[])[] =>
  form === "neighbours" ? pairs : form === "square" ? square(procedure) : form === "claims" ? claims : byUnitAndPeriod;

/** Settings without which a choice of a procedure cannot be made, and numbers that fit its data. */
export const fittingOptions: Readonly<Record<string, OptionSettings>> = {
  prices: { "weight-vector": [0.2, 0.3, 0.5] },
  composite: { "weight-vector": [0.1, 0.2, 0.3, 0.4] },
  benchmark: { focus: "甲" },
  likert: { low: 0, high: 1000 },
  survey: { offered: "x0; x1; x2; y0; y1; y2", "answer-separator": "/" },
  coupling: { "weight-vector": [0.3, 0.7] },
};

/** A year of the data, for options that name one. */
export const aYear = 2021;

/** Whether a procedure follows a unit from period to period, so that rows without names can only be those of one. */
export const followsUnits = (procedure: Procedure): boolean => !canBeUndated(procedure) && procedure.stage === "prepare" && procedure.takes["unit"]?.min === 0;

/** Rows that a procedure can be run on without names, and without periods where it needs none. */
export const sectionOf = (procedure: Procedure): readonly (readonly Cell[])[] => {
  if (canBeUndated(procedure)) return firstPeriod;
  return followsUnits(procedure) ? rows.filter((row) => row[header.indexOf("unit")] === "甲") : rows;
};

/** A column for every slot of a procedure, as many as it takes; `without` leaves slots out that may be left out. */
export function columnsFor({ takes }: Pick<Procedure, "takes">, without: readonly string[] = []): Readonly<Record<string, readonly string[]>> {
  const numbers = ["n1", "n2", "n3", "n4", "n5", "n6"];
  const fractions = ["f1", "f2"];
  const labels = ["l1", "l2", "l3"];
  const ticks = ["t1", "t2"];
  const blanks = ["b1", "b2", "b3", "n6", "n5"];
  return Object.fromEntries(
    columnSlots(takes).map(([slot, { holds, many, min, blank, rule }]) => {
      if (without.includes(slot) && min === 0) return [slot, []];
      if (["period", "group", "unit", "since", "year", "due"].includes(slot)) return [slot, [slot]];
      return [
        slot,
        takesNumbers({ holds })
          ? (rule === "fraction" ? fractions : rule === "binary" ? ticks : blank === "kept" ? blanks : numbers).splice(0, many ? 2 : 1)
          : labels.splice(0, 1),
      ];
    }),
  );
}

/** The second tables of a procedure. */
export const tablesFor = (procedure: Procedure): Readonly<Record<string, Table>> =>
  Object.fromEntries(tableSlots(procedure.takes).map(([slot, taken]) => [slot, tableOf(secondCells(procedure, taken))]));

/**
 * What a cell must spill of a run: heads, and the rows below them. Where a cell stands is left out: a host knows it of single
 * ranges alone.
 */
export function wantedOf({ procedure, outcome, given }: CompletedProcedure, result: string, locale: Locale) {
  const { fields, rows: of } = resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
  const { title, fields: words } = procedure.words.gives[result];
  if (procedure.gives[result].gives === "column") {
    // The names of the rows stand beside them already.
    const own = [...fields.keys()].filter((k) => fields[k].format !== "word");
    return {
      heads: own.map((k) => (fields[k].id === result ? title[locale] : fields[k].id)),
      rows: of.map(({ cells }) => own.map((k): Spilled => cells[k] ?? notAvailable)),
    };
  }
  const dated = of.some(({ period }) => period !== null);
  const shown = (cell: Value, k: number): Spilled => {
    if (fields[k].format !== "word") return cell ?? notAvailable;
    if (fields[k].id === "cell") return "";
    return cell === null ? null : (procedure.words.values?.[cell]?.[locale] ?? cell);
  };
  return {
    heads: [...(dated ? ["period"] : []), ...fields.map(({ id }) => words![id].title[locale])],
    rows: of.map(({ period, cells }) => [...(dated ? [period] : []), ...cells.map(shown)]),
  };
}

export interface Call {
  readonly args: readonly Argument[];
  readonly origins: readonly (Origin | null)[];
}

const secondOf = (fn: SheetFunction, slot: string): readonly (readonly Cell[])[] => {
  if (!("procedure" in fn)) return pairs;
  return secondCells(fn.procedure, Object.fromEntries(tableSlots(fn.procedure.takes))[slot]);
};

/** The arguments of a function over columns of a grid whose first row is the header, and settings by name. */
export function callOver(
  fn: SheetFunction,
  grid: readonly (readonly Cell[])[],
  columns: Readonly<Record<string, readonly string[]>>,
  settings: Readonly<Record<string, Cell>> = {},
): Call {
  const places = (name: string) => (columns[name] ?? []).map((column) => grid[0].indexOf(column));
  return {
    args: fn.parameters.map(({ name, meaning }): Argument => {
      if (meaning.is === "table") return secondOf(fn, meaning.slot);
      if (meaning.is !== "slot") return settings[name] === undefined ? null : [[settings[name]]];
      const found = places(name);
      return found.length === 0 ? null : grid.map((row) => found.map((column) => row[column]));
    }),
    // A range of columns that stand apart is put together, and has no place of its own.
    origins: fn.parameters.map(({ name }) => {
      const found = places(name);
      return found.length === 1 ? { row: 1, column: found[0] + 1 } : null;
    }),
  };
}
