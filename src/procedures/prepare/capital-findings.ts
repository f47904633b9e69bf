import type { Found, StartRow } from "./capital-results.ts";
import { percent, significant } from "../said/shown-number.ts";

interface Facts {
  readonly base: string;
  /** Whether there was a price, or investment was taken as real. */
  readonly priced: boolean;
  /** The cell of the first investment of a row of the list, or of the price that it lacks. */
  cellOf(row: number): string;
}

/** More than a fifth of the last stock that comes from the first is said. */
const much = 0.2;

/** From what the stocks were started, which is largest, how much rests on the start, and where none can be. */
export function findingsOf(start: readonly StartRow[], { base, priced, cellOf }: Facts): readonly Found[] {
  const of = (k: number, field: keyof StartRow["cells"]) => Number(start[k].cells[field]);
  const unitOf = (k: number) => String(start[k].cells.unit);
  const all = [...start.keys()];
  const started = all.filter((k) => start[k].cells.K_0 !== null);
  const best = (field: "K_last" | "share") => started.reduce((one, k) => (of(k, field) > of(one, field) ? k : one));
  const [first] = started;
  const [largest, resting] = [best("K_last"), best("share")];
  const found: Found[] = [
    {
      code: "started",
      params: { unit: unitOf(first), first: String(start[first].cells.first), K_0: significant(of(first, "K_0")), base },
      at: [["start", first, "K_0"]],
    },
    {
      code: "largest",
      params: { unit: unitOf(largest), period: String(start[largest].cells.last), K: significant(of(largest, "K_last")), base },
      at: [["start", largest, "K_last"]],
    },
  ];
  if (of(resting, "share") > much)
    found.push({
      code: "rests-on-start",
      params: { unit: unitOf(resting), share: percent(of(resting, "share")), period: String(start[resting].cells.last) },
      at: [["start", resting, "share"]],
    });
  if (!priced) found.push({ code: "no-price", params: { unit: unitOf(first), K_0: significant(of(first, "K_0")) }, at: [["start", first, "K_0"]] });
  const inState = (...states: readonly string[]) => all.filter((k) => states.includes(String(start[k].cells.state)));
  const [failing, stopping] = [inState("not-growing"), inState("stops")];
  const missing = (["no-base", "none", "no-growth", "not-positive"] as const).map((why) => ({ why, rows: inState(why) })).filter(({ rows }) => rows.length > 0);
  if (failing.length > 0) {
    const [k] = failing;
    const params = { unit: unitOf(k), g: percent(of(k, "g")), delta: percent(of(k, "delta")), cell: cellOf(k), count: String(failing.length) };
    found.push({
      code: "not-growing",
      params,
      at: [
        ["start", k, "g"],
        ["start", k, "delta"],
      ],
    });
  }
  for (const { why, rows } of missing)
    found.push({
      code: "price-missing",
      params: { units: rows.map(unitOf), why, cell: cellOf(rows[0]), count: String(rows.length) },
      at: [["start", rows[0], "delta"]],
    });
  if (stopping.length > 0) {
    const [k] = stopping;
    const params = { unit: unitOf(k), period: String(start[k].cells.last), K: significant(of(k, "K_last")), count: String(stopping.length) };
    found.push({ code: "stops", params, at: [["start", k, "K_last"]] });
  }
  if (failing.length + missing.length + stopping.length === 0)
    found.push({ code: "whole", params: { unit: unitOf(largest), K: significant(of(largest, "K_last")) }, at: [["start", largest, "K_last"]] });
  return found;
}
