import type { FoundOf } from "../../declare/says.ts";
import type { boxGives, BoxRow, GroupBox, UnitPlace } from "./box.ts";
import { directionOf } from "../change.ts";
import { significant, whole } from "../../said/shown-number.ts";
import { mostNamed } from "../sentence-parts.ts";

export const boxSays = {
  none: ["period", "outliers", "n"],
  outliers: ["period", "outliers", "n", "units[]"],
  middle: ["period", "median", "q1", "q3"],
  flat: ["period", "q1", "q3"],
  median: ["from", "to", "first", "last", "direction"],
  spread: ["from", "to", "first", "last", "direction"],
  groups: ["period", "highest", "high", "lowest", "low"],
} as const;

type Found = FoundOf<typeof boxSays, typeof boxGives>;

/** The last period: its outliers, its middle half and its groups; then what has changed since the first. */
export function boxFindings(boxes: readonly BoxRow[], groups: readonly GroupBox[], units: readonly UnitPlace[]): readonly Found[] {
  const last = boxes.length - 1;
  return [
    ofOutliers(boxes, units),
    ofMiddle(boxes),
    ...ofGroups(groups, boxes[last].period),
    ...(last > 0 ? [change(boxes, "median"), change(boxes, "spread")] : []),
  ];
}

function ofOutliers(boxes: readonly BoxRow[], units: readonly UnitPlace[]): Found {
  const last = boxes.length - 1;
  const { period, values } = boxes[last];
  const counted = { period: period ?? "", outliers: whole(values.outliers), n: whole(values.n) };
  const at = [["boxes", last, "outliers"] as const, ["boxes", last, "n"] as const];
  if (values.outliers === 0) return { code: "none", params: counted, at };
  const beyond = [...units.keys()].filter((row) => units[row].period === period && units[row].cells.place !== "within");
  // The farthest first.
  const from = (row: number) => Math.abs((units[row].cells.x as number) - values.median!);
  beyond.sort((a, b) => from(b) - from(a) || (String(units[a].cells.unit) < String(units[b].cells.unit) ? -1 : 1));
  return {
    code: "outliers",
    params: { ...counted, units: beyond.map((row) => String(units[row].cells.unit)) },
    at: [...at, ...beyond.slice(0, mostNamed).map((row) => ["units", row, "unit"] as const)],
  };
}

function ofMiddle(boxes: readonly BoxRow[]): Found {
  const last = boxes.length - 1;
  const { period, values } = boxes[last];
  const quartiles = { period: period ?? "", q1: significant(values.q1), q3: significant(values.q3) };
  const at = [["boxes", last, "q1"] as const, ["boxes", last, "q3"] as const];
  if (values.iqr === 0) return { code: "flat", params: quartiles, at };
  return { code: "middle", params: { ...quartiles, median: significant(values.median) }, at: [...at, ["boxes", last, "median"]] };
}

function ofGroups(groups: readonly GroupBox[], period: string | null): readonly Found[] {
  const medianOf = (row: number) => groups[row].cells.median as number;
  const own = [...groups.keys()].filter((row) => groups[row].period === period).sort((a, b) => medianOf(b) - medianOf(a));
  if (own.length < 2) return [];
  const [high, low] = [own[0], own[own.length - 1]];
  return [
    {
      code: "groups",
      params: {
        period: period ?? "",
        highest: String(groups[high].cells.group),
        high: significant(medianOf(high)),
        lowest: String(groups[low].cells.group),
        low: significant(medianOf(low)),
      },
      at: [
        ["groups", high, "group"],
        ["groups", high, "median"],
        ["groups", low, "group"],
        ["groups", low, "median"],
      ],
    },
  ];
}

/** From the first period to the last. */
function change(boxes: readonly BoxRow[], code: "median" | "spread"): Found {
  const last = boxes.length - 1;
  const field = code === "median" ? "median" : "iqr";
  const [before, after] = [boxes[0].values[field]!, boxes[last].values[field]!];
  return {
    code,
    params: {
      from: boxes[0].period ?? "",
      to: boxes[last].period ?? "",
      first: significant(before),
      last: significant(after),
      direction: directionOf(before, after),
    },
    at: [
      ["boxes", 0, field],
      ["boxes", last, field],
    ],
  };
}
