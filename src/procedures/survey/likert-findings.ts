import type { FoundOf } from "../declare/says.ts";
import { score, whole } from "../said/shown-number.ts";
import type { gives, ItemRow, says, ScaleRow } from "./likert-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Whether the items are one scale, which of them does not belong to it, and which is answered highest. */
export function findingsOf([{ values }]: readonly ScaleRow[], items: readonly ItemRow[]): readonly Found[] {
  return [...ofAlpha(values, items), ...ofTurned(items), ...ofBetter(values, items), ofMeans(items), ...ofIncomplete(values)];
}

function ofAlpha({ items: k, n, alpha }: ScaleRow["values"], items: readonly ItemRow[]): readonly Found[] {
  if (items.length === 1) return [{ code: "one-item", params: { item: String(items[0].cells.item), n: whole(n) }, at: [["scale", 0, "n"]] }];
  const counted = { items: whole(k), n: whole(n) };
  const at = [["scale", 0, "items"] as const, ["scale", 0, "n"] as const];
  if (alpha === null) return [{ code: "no-sum", params: counted, at }];
  return [{ code: alpha > 0 ? "alpha" : "no-scale", params: { ...counted, alpha: score(alpha) }, at: [...at, ["scale", 0, "alpha"]] }];
}

/** Items that are answered against the others. */
const ofTurned = (items: readonly ItemRow[]): readonly Found[] =>
  [...items.entries()]
    .filter(([, { cells }]) => cells.rest_correlation !== null && Number(cells.rest_correlation) < 0)
    .map(([row, { cells }]) => ({
      code: "turned",
      params: { item: String(cells.item), rest_correlation: score(cells.rest_correlation) },
      at: [["items", row, "rest_correlation"]],
    }));

/** The item without which α is highest, where it is higher than with all. */
function ofBetter({ alpha }: ScaleRow["values"], items: readonly ItemRow[]): readonly Found[] {
  const without = (row: number) => Number(items[row].cells.alpha_without ?? -Infinity);
  const [row] = [...items.keys()].sort((a, b) => without(b) - without(a));
  // Less than what is shown is no gain.
  if (alpha === null || without(row) < alpha + 5e-5) return [];
  return [
    {
      code: "better",
      params: { item: String(items[row].cells.item), alpha_without: score(without(row)), alpha: score(alpha) },
      at: [
        ["items", row, "alpha_without"],
        ["scale", 0, "alpha"],
      ],
    },
  ];
}

function ofMeans(items: readonly ItemRow[]): Found {
  const mean = (row: number) => Number(items[row].cells.mean);
  const order = [...items.keys()].sort((a, b) => mean(b) - mean(a));
  const [high, low] = [order[0], order[order.length - 1]];
  if (mean(high) - mean(low) < 5e-5) return { code: "alike", params: { items: String(items.length), mean: score(mean(high)) }, at: [["items", high, "mean"]] };
  return {
    code: "highest",
    params: { item: String(items[high].cells.item), mean: score(mean(high)), lowest: String(items[low].cells.item), other: score(mean(low)) },
    at: [
      ["items", high, "mean"],
      ["items", low, "mean"],
    ],
  };
}

function ofIncomplete({ incomplete, n }: ScaleRow["values"]): readonly Found[] {
  if (incomplete === 0) return [];
  return [
    {
      code: "incomplete",
      params: { incomplete: whole(incomplete), n: whole(n) },
      at: [
        ["scale", 0, "incomplete"],
        ["scale", 0, "n"],
      ],
    },
  ];
}
