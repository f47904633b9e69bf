import { nameKey } from "../../neighbours/name-key.ts";

/** Units that have more than one place over the periods. */
export function unitsThatMove(
  { labels }: { readonly labels: readonly string[] },
  places: readonly { readonly longitude: number; readonly latitude: number }[],
): ReadonlySet<string> {
  const first = new Map<string, number>();
  const moving = new Set<string>();
  labels.forEach((label, row) => {
    const before = first.get(nameKey(label));
    if (before === undefined) first.set(nameKey(label), row);
    else if (places[before].longitude !== places[row].longitude || places[before].latitude !== places[row].latitude) moving.add(label);
  });
  return moving;
}
