import type { FoundOf } from "../declare/says.ts";
import { printedWith, significant, whole } from "../said/shown-number.ts";
import type { gives, says } from "./audit-results.ts";
import { decimalsOfWhatFollows, isMeanFault, type Check, type Claim } from "./claim.ts";
import type { Gathered } from "./gather.ts";
import type { Interval } from "./interval.ts";
import type { PrintedTable } from "./printed-table.ts";
import type { CheckRow, Totals } from "./summary.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Statements of a text, which a person typed, come first; then what is built on means, then single numbers. */
const order: readonly Check[] = ["product", "sum", "growth", "telescoping", "score-ratio", "extreme", "rank", "share", "grim"];
/** So many statements that hold are named. */
const mostHolding = 8;

/** What the audit found, in the order of what it changes. */
export function findingsOf(
  table: PrintedTable,
  gathered: Gathered,
  [totals]: readonly Totals[],
  checks: readonly CheckRow[],
  assumed: boolean,
): readonly Found[] {
  const { claims } = gathered;
  const at = (claim: Claim) => claims.indexOf(claim);
  const indexed = checks.map(({ cells }, k): Indexed => ({ k, cells, own: claims.filter((one) => one.check === cells.check && one.claim === cells.claim) }));
  const typed = claims.filter((one) => one.column === null && one.verdict === "inconsistent" && one.check !== "base").map((one) => typedFound(one, at(one)));
  const means = indexed.filter(({ cells, own }) => cells.check === "mean" && own[0].column !== null).flatMap((one) => meanFound(one, at));
  const broken = order.flatMap((check) =>
    indexed.filter(({ cells, own }) => cells.check === check && Number(cells.inconsistent) > 0 && own[0].column !== null).map((one) => brokenFound(one, at)),
  );
  return [
    totalsFound(table, totals),
    ...typed,
    ...means,
    ...broken,
    ...basesFound(gathered),
    ...indexed.filter(({ cells }) => cells.check === "identity-of-means" && Number(cells.inconsistent) > 0).map(ofMeansFound),
    ...indexed.filter(({ cells }) => cells.formula === "weighted" && Number(cells.inconsistent) === 0).map(weightedFound),
    ...indexed.filter(({ cells }) => cells.check === "gap").map(gapFound),
    ...indexed.filter(holds).slice(0, mostHolding).map(holdingFound),
    ...assumedFound(table, claims, assumed),
  ];
}

/** How many statements there are and how many hold, or that there is none. */
function totalsFound({ columns }: PrintedTable, { values }: Totals): Found {
  if (values.claims === 0) return { code: "nothing", params: { columns: columns.map(({ name }) => name).join(", ") }, at: [["claims", 0, "column"]] };
  return {
    code: "totals",
    params: {
      claims: whole(values.claims),
      consistent: whole(values.consistent),
      inconsistent: whole(values.inconsistent),
      undetermined: whole(values.undetermined),
    },
    at: [
      ["totals", 0, "claims"],
      ["totals", 0, "consistent"],
      ["totals", 0, "inconsistent"],
      ["totals", 0, "undetermined"],
    ],
  };
}

/** Bases that a percentage can be of, the last few of them. */
function basesFound({ claims, bases }: Gathered): readonly Found[] {
  return bases.map(({ claim, fitting }): Found => {
    const k = claims.findIndex((one) => one.check === "base" && one.claim === claim);
    const named = fitting.slice(-5).map(String);
    return { code: "base", params: { claim, n: whole(claims[k].printed), bases: named }, at: [["claims", k, "printed"]] };
  });
}

function typedFound(claim: Claim, k: number): Found {
  if (claim.printed === null || claim.follows === null)
    return {
      code: "direction",
      params: { claim: claim.claim, unit: claim.unit, by: printedWith(claim.by, claim.decimals, claim.percent) },
      at: [["claims", k, "by_how_much"]],
    };
  const { corrected } = claim;
  if (corrected !== null) {
    const right = printedWith(corrected, claim.decimals, claim.percent);
    return {
      code: "typed",
      params: { claim: claim.claim, printed: printedWith(claim.printed, claim.decimals, claim.percent), low: right, high: right },
      at: [
        ["claims", k, "printed"],
        ["claims", k, "corrected"],
      ],
    };
  }
  return {
    code: "typed",
    params: { claim: claim.claim, ...numbersOf(claim, claim.printed, claim.follows) },
    at: [
      ["claims", k, "printed"],
      ["claims", k, "follows_low"],
      ["claims", k, "follows_high"],
    ],
  };
}

/** What is printed and what follows, with the digits of their cells. */
function numbersOf(claim: Claim, printed: number, { low, high }: Interval) {
  const { percent } = claim;
  const decimals = decimalsOfWhatFollows(claim);
  return { printed: printedWith(printed, claim.decimals, percent), low: printedWith(low, decimals, percent), high: printedWith(high, decimals, percent) };
}

interface Indexed {
  readonly k: number;
  readonly cells: CheckRow["cells"];
  readonly own: readonly Claim[];
}

/** Whether every number of a statement of several holds, in a way that is no finding of its own. */
const holds = ({ cells, own }: Indexed): boolean =>
  own.length > 1 &&
  cells.check !== "digits" &&
  cells.consistent === cells.cells &&
  !isMeanFault(String(cells.formula)) &&
  cells.formula !== "other-group" &&
  cells.formula !== "weighted";

const ofMeansFound = ({ k, cells }: Indexed): Found => ({
  code: "of-means",
  params: { claim: String(cells.claim), cells: whole(Number(cells.cells)), inconsistent: whole(Number(cells.inconsistent)) },
  at: [
    ["checks", k, "cells"],
    ["checks", k, "inconsistent"],
  ],
});

const weightedFound = ({ k, cells }: Indexed): Found => ({
  code: "weighted",
  params: { claim: String(cells.claim), column: String(cells.of), cells: whole(Number(cells.cells)) },
  at: [["checks", k, "cells"]],
});

const gapFound = ({ k, cells }: Indexed): Found => ({
  code: "gap",
  params: { low: significant(Number(cells.weight)), high: whole(Number(cells.consistent)), cells: whole(Number(cells.cells)) },
  at: [
    ["checks", k, "weight"],
    ["checks", k, "consistent"],
    ["checks", k, "cells"],
  ],
});

/** A row or column of means that is none of its own items, or has numbers that are none. */
function meanFound({ k, cells, own }: Indexed, at: (claim: Claim) => number): readonly Found[] {
  const formula = String(cells.formula);
  const claim = String(cells.claim);
  const count = whole(Number(cells.cells));
  if (formula === "other-group") return [{ code: "other-group", params: { claim, group: String(cells.of), cells: count }, at: [["checks", k, "cells"]] }];
  if (isMeanFault(formula))
    return [
      {
        code: "mean-fault",
        params: { claim, formula, item: String(cells.of), divisor: whole(Number(cells.divisor)), cells: count },
        at: [
          ["checks", k, "divisor"],
          ["checks", k, "cells"],
        ],
      },
    ];
  if (Number(cells.inconsistent) === 0) return [];
  return [brokenFound({ k, cells, own }, at)];
}

/** Numbers of a statement that cannot hold, with the one that is furthest off. */
function brokenFound({ k, cells, own }: Indexed, at: (claim: Claim) => number): Found {
  const wrong = own.filter(({ verdict }) => verdict === "inconsistent");
  const worst = wrong.reduce((most, one) => (one.by / Math.abs(one.printed || 1) > most.by / Math.abs(most.printed || 1) ? one : most));
  const place = at(worst);
  const shared = { claim: String(cells.claim), cells: whole(own.length), inconsistent: whole(wrong.length) };
  if (worst.follows === null || worst.printed === null)
    return {
      code: "uncounted",
      params: shared,
      at: [
        ["checks", k, "cells"],
        ["checks", k, "inconsistent"],
      ],
    };
  return {
    code: "broken",
    params: {
      ...shared,
      check: String(cells.check),
      unit: worst.unit,
      ...numbersOf(worst, worst.printed, worst.follows),
    },
    at: [
      ["checks", k, "cells"],
      ["checks", k, "inconsistent"],
      ["claims", place, "printed"],
      ["claims", place, "follows_low"],
      ["claims", place, "follows_high"],
    ],
  };
}

const holdingFound = ({ k, cells }: Indexed): Found => ({
  code: "holds",
  params: { check: String(cells.check), claim: String(cells.claim), formula: String(cells.formula), cells: whole(Number(cells.cells)) },
  at: [["checks", k, "cells"]],
});

/** The decimals of a sheet's numbers are a guess where its formats are not known. */
function assumedFound({ columns }: PrintedTable, claims: readonly Claim[], assumed: boolean): readonly Found[] {
  const k = claims.findIndex(({ check }) => check === "digits");
  return assumed ? [{ code: "assumed", params: { decimals: String(columns[claims[k].column!].decimals) }, at: [["claims", k, "printed"]] }] : [];
}
