import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { isMistake } from "../../src/engine/declare/mistake.ts";
import type { Text } from "../../src/engine/declare/text.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { columnSlots, type Slots } from "../../src/procedures/declare/slots.ts";
import type { Found, Procedure } from "../../src/procedures/declare/procedure.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../src/report/procedure/sentence.ts";
import { canBeUndated, columnsFor, fittingOptions, header, rows, sectionOf, tablesFor } from "../functions/procedure-panel.ts";
import { tableIn, tableOf } from "./tables.ts";

/** A sentence of a run: of which procedure, on which data, by its code. */
export interface EveryFinding extends Text {
  readonly procedure: string;
  readonly run: string;
  readonly found: Found;
}

/** What the panel's columns of names are called where a person has words for them. */
const heads: Readonly<Record<string, Text>> = {
  unit: { "zh-CN": "县", en: "county" },
  group: { "zh-CN": "片区", en: "area" },
  period: { "zh-CN": "年度", en: "time" },
};

/** What the panel calls its units. */
export const ownHeader = heads["unit"];

/** The panel of any slots, with those heads. */
const panelIn = (locale: keyof Text, body: readonly (readonly Cell[])[]): Table => tableOf([header.map((name) => heads[name]?.[locale] ?? name), ...body]);

const headed = (columns: ProcedureDraft["columns"], locale: keyof Text): ProcedureDraft["columns"] =>
  Object.fromEntries(Object.entries(columns).map(([slot, names]) => [slot, names.map((name) => heads[name]?.[locale] ?? name)]));

/** Every value of every choice, one at a time, and nothing chosen. */
const settingsOf = ({ id, options }: Procedure): readonly (readonly [string, Readonly<Record<string, unknown>>])[] => [
  ["", fittingOptions[id] ?? {}],
  ...Object.entries(options).flatMap(([name, option]) =>
    option.kind === "choice" ? Object.keys(option.values).map((value) => [`${name}=${value}`, { ...fittingOptions[id], [name]: value }] as const) : [],
  ),
];

interface Draft {
  readonly name: string;
  readonly table: Record<keyof Text, Table>;
  readonly columns: Record<keyof Text, ProcedureDraft["columns"]>;
  readonly tables: boolean;
}

/** The R&D scores of 30 provinces, as a procedure that follows a score takes them. */
const provinceScores = tableIn("rd30-scores.csv");
const scoreSlots: Readonly<Record<string, readonly string[]>> = {
  unit: ["province"],
  group: ["region"],
  period: ["year"],
  value: ["score"],
  values: ["score"],
};
const takesScores = (takes: Slots) => columnSlots(takes).every(([slot, { min, holds }]) => scoreSlots[slot] !== undefined || min === 0 || holds === "labels");

const both = <T>(of: (locale: keyof Text) => T): Record<keyof Text, T> => ({ "zh-CN": of("zh-CN"), en: of("en") });

function draftsOf(procedure: Procedure): readonly Draft[] {
  const dated: Draft = {
    name: "panel",
    table: both((locale) => panelIn(locale, rows)),
    columns: both((locale) => headed(columnsFor(procedure), locale)),
    tables: true,
  };
  const bare: Draft = { ...dated, name: "panel without second tables", tables: false };
  const undated: Draft = {
    ...dated,
    name: "section",
    table: both((locale) => panelIn(locale, sectionOf(procedure))),
    columns: both((locale) => headed(columnsFor(procedure, ["period"]), locale)),
  };
  const nameless: Draft = {
    ...dated,
    name: "panel without groups",
    columns: both((locale) => headed(columnsFor(procedure, ["group"]), locale)),
  };
  const scored: Draft = {
    name: "scores of provinces",
    table: both(() => provinceScores),
    columns: both(() => Object.fromEntries(columnSlots(procedure.takes).map(([slot]) => [slot, scoreSlots[slot] ?? []]))),
    tables: false,
  };
  return [dated, bare, nameless, ...(canBeUndated(procedure) ? [undated] : []), ...(takesScores(procedure.takes) ? [scored] : [])];
}

/** A run as its draft says it; null where the procedure refuses that. */
function ran(procedure: Procedure, draft: Draft, locale: keyof Text, options: Readonly<Record<string, unknown>>): CompletedProcedure | null {
  const tables = draft.tables ? tablesFor(procedure) : {};
  const sources = Object.fromEntries(Object.keys(tables).map((slot) => [slot, { from: "sheet", sheet: slot } as const]));
  try {
    return runProcedure(completeProcedure({ procedure: procedure.id, columns: draft.columns[locale], options, tables: sources }), draft.table[locale], tables);
  } catch (error) {
    if (isMistake(error)) return null;
    throw error;
  }
}

/** Every sentence that is said of the reference panels: by every procedure, with every choice of its options, under headers of either language. */
export function everyFinding(): readonly EveryFinding[] {
  return procedures.flatMap((procedure) =>
    draftsOf(procedure).flatMap((draft) =>
      settingsOf(procedure).flatMap(([setting, options]): EveryFinding[] => {
        const zh = ran(procedure, draft, "zh-CN", options);
        const en = ran(procedure, draft, "en", options);
        if (zh === null || en === null) return [];
        return zh.outcome.findings.map((found, k) => ({
          procedure: procedure.id,
          run: [draft.name, setting].filter((part) => part !== "").join(", "),
          found,
          "zh-CN": sentenceOf(procedure, found, zh.given)["zh-CN"],
          en: sentenceOf(procedure, en.outcome.findings[k], en.given).en,
        }));
      }),
    ),
  );
}
