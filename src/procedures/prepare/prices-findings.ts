import type { ChainRow, ComponentRow, Found } from "./prices-results.ts";
import { significant, whole } from "../said/shown-number.ts";

/** Below and above it a link index is not likely one whose previous year is 100. */
const likely = [50, 200] as const;

/** Where prices rose most and least, which chains are broken, and which index stood in for which. */
export function findingsOf(chains: readonly ChainRow[], components: readonly ComponentRow[], base: string): readonly Found[] {
  return [...extremes(chains, base), ...breaks(chains, components), ...components.flatMap(ofComponent)];
}

/** The units of the first index whose chain reaches the last period that any reaches. */
function extremes(chains: readonly ChainRow[], base: string): readonly Found[] {
  const [{ cells: first }] = chains;
  const own = [...chains.keys()].filter((k) => chains[k].cells.index === first.index && chains[k].cells.P_last !== null);
  const last = own.map((k) => String(chains[k].cells.last)).reduce((one, other) => (other > one ? other : one), "");
  const reaching = own.filter((k) => chains[k].cells.last === last).sort((a, b) => Number(chains[b].cells.P_last) - Number(chains[a].cells.P_last));
  const told = (code: "highest" | "lowest", k: number): Found => {
    const { unit, index, P_last } = chains[k].cells;
    return { code, params: { unit: String(unit), index: String(index), period: last, P: significant(Number(P_last)), base }, at: [["chains", k, "P_last"]] };
  };
  if (reaching.length === 0) return [];
  return reaching.length === 1 ? [told("highest", reaching[0])] : [told("highest", reaching[0]), told("lowest", reaching[reaching.length - 1])];
}

function breaks(chains: readonly ChainRow[], components: readonly ComponentRow[]): readonly Found[] {
  const broken = [...chains.keys()].filter((k) => Number(chains[k].cells.broken) > 0);
  if (broken.length === 0)
    return [
      {
        code: "whole",
        params: { index: String(components[0].cells.index), links: whole(Number(components[0].cells.links)) },
        at: [["components", 0, "links"]],
      },
    ];
  const { unit, index, gap, cell, broken: count } = chains[broken[0]].cells;
  return [
    {
      code: "broken",
      params: { unit: String(unit), index: String(index), gap: String(gap), cell: String(cell), count: whole(Number(count)), chains: String(broken.length) },
      at: [["chains", broken[0], "broken"]],
    },
  ];
}

function ofComponent({ cells }: ComponentRow, k: number): readonly Found[] {
  const { index, substituted, substitute, periods, low, high } = cells;
  const found: Found[] = [];
  if (Number(substituted) > 0)
    found.push({
      code: "substituted",
      params: { index: String(index), count: whole(Number(substituted)), periods: String(periods), by: String(substitute) },
      at: [["components", k, "substituted"]],
    });
  if (low !== null && (Number(low) < likely[0] || Number(high) > likely[1]))
    found.push({
      code: "unlike",
      params: { index: String(index), low: significant(Number(low)), high: significant(Number(high)) },
      at: [
        ["components", k, "low"],
        ["components", k, "high"],
      ],
    });
  return found;
}
