import { describeProcedure } from "../../declare/procedure.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";
import { boxFindings, boxSays } from "./box-findings.ts";
import { boxOf, placeIn, type Box } from "./box-statistics.ts";
import { boxWords } from "./box.words.ts";

const shared = { n: "integer", low: "significant", q1: "significant", median: "significant", q3: "significant", high: "significant" } as const;

export const boxGives = {
  boxes: {
    gives: "record",
    fields: { ...shared, iqr: "significant", fence_low: "significant", fence_high: "significant", outliers: "integer" },
    formulas: {
      iqr: (at) => `${at("q3")}-${at("q1")}`,
      fence_low: (at) => `${at("q1")}-1.5*(${at("q3")}-${at("q1")})`,
      fence_high: (at) => `${at("q3")}+1.5*(${at("q3")}-${at("q1")})`,
    },
  },
  groups: { gives: "rows", columns: { group: "word", ...shared, outliers: "integer" } },
  units: {
    gives: "rows",
    columns: { unit: "word", group: "word", x: "significant", place: "word", group_place: "word" },
  },
  box: {
    gives: "figure",
    kind: "box",
    from: "boxes",
    numbers: ["low", "q1", "median", "q3", "high"],
    outliers: { from: "units", value: "x", unit: "unit", except: { column: "place", word: "within" } },
  },
  by_group: {
    gives: "figure",
    kind: "box",
    from: "groups",
    label: "group",
    numbers: ["low", "q1", "median", "q3", "high"],
    outliers: { from: "units", value: "x", unit: "unit", except: { column: "group_place", word: "within" } },
  },
} as const satisfies Gives;

export type BoxRow = RecordRow<keyof typeof boxGives.boxes.fields>;
export type GroupBox = ListRow<keyof typeof boxGives.groups.columns>;
export type UnitPlace = ListRow<keyof typeof boxGives.units.columns>;

/** Box plots (Tukey 1977): quartiles of type 7, whiskers to the last value within 1.5 interquartile ranges, and the values beyond. */
export const box = describeProcedure(
  {
    id: "box",
    stage: "after",
    question: "distribution",
    citations: [{ text: "Tukey, J. W. (1977). Exploratory Data Analysis. Addison-Wesley." }],
    takes: {
      value: { holds: "numbers", min: 1, like: "score" },
      unit: { holds: "labels", min: 1 },
      period: { holds: "labels", min: 0 },
      group: { holds: "labels", min: 0 },
    },
    options: {},
    least: { rows: 3, in: "period" },
    gives: boxGives,
    says: boxSays,
    refuses: {},
    functions: { "STAT.BOX": { gives: "boxes", parameters: ["value", "unit", "period", "group", "result"] } },
    *run({ columns: { value, unit, group }, periods }) {
      const boxes: BoxRow[] = [];
      const groups: GroupBox[] = [];
      const units: UnitPlace[] = [];
      const names = group[0]?.labels;
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        const numbersOf = (list: readonly number[]) => list.map((row) => value[0].numbers[row]);
        const whole = boxOf(numbersOf(rows));
        const byGroup = new Map(
          names === undefined
            ? []
            : [...new Set(rows.map((row) => names[row]))].map((name) => [name, boxOf(numbersOf(rows.filter((row) => names[row] === name)))]),
        );
        boxes.push({
          period,
          values: { ...shownOf(whole, numbersOf(rows)), iqr: whole.q3 - whole.q1, fence_low: whole.fence_low, fence_high: whole.fence_high },
        });
        for (const [name, own] of byGroup)
          groups.push({ period, cells: { group: name, ...shownOf(own, numbersOf(rows.filter((row) => names?.[row] === name))) } });
        for (const row of rows) {
          const x = value[0].numbers[row];
          const own = names === undefined ? undefined : byGroup.get(names[row]);
          const [place, groupPlace] = [placeIn(whole, x), own === undefined ? null : placeIn(own, x)];
          units.push({
            period,
            cells: {
              unit: unit[0].labels[row],
              group: names?.[row] ?? null,
              x,
              place,
              group_place: groupPlace,
            },
          });
        }
      }
      return { values: { boxes, groups, units }, findings: boxFindings(boxes, groups, units) };
    },
  },
  boxWords,
);

const shownOf = (own: Box, values: readonly number[]) => ({
  n: values.length,
  low: own.low,
  q1: own.q1,
  median: own.median,
  q3: own.q3,
  high: own.high,
  outliers: values.filter((value) => placeIn(own, value) !== "within").length,
});
