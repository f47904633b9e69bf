import { absorbingIn, type Stationary } from "./markov-chain.ts";
import type { MarkovSettings } from "./markov-options.ts";
import type { ClassRow, MarkovFound, Tests, Transition } from "./markov-results.ts";
import { percent, score, significant, whole } from "../../said/shown-number.ts";

/** What the sentences are said of: the rows of `all` come first in both lists. */
interface Results {
  readonly transitions: readonly Transition[];
  readonly classes: readonly ClassRow[];
  readonly tests: Tests;
  readonly stationary: Stationary;
}

/** Whether units stay, which way they move, where that leads; and whether neighbours make a difference. */
export const markovFindings = (results: Results, spatial: boolean, settings: MarkovSettings): readonly MarkovFound[] => [
  ...ofMoves(results),
  ...ofClasses(results),
  ...(spatial ? ofNeighbours(results.tests, settings) : []),
  ...ofGaps(results.tests),
];

function ofMoves({ tests: { values } }: Results): readonly MarkovFound[] {
  const { transitions, stayed, up, down, jumps, stay_share } = values;
  const counted = { transitions: whole(transitions) };
  if (stayed === transitions) return [{ code: "unmoved", params: counted, at: [["tests", 0, "transitions"]] }];
  return [
    {
      code: "persistence",
      params: { ...counted, stayed: whole(stayed), share: percent(stay_share) },
      at: [
        ["tests", 0, "transitions"],
        ["tests", 0, "stayed"],
        ["tests", 0, "stay_share"],
      ],
    },
    {
      code: "moves",
      params: { up: whole(up), down: whole(down), direction: up === down ? "same" : up! > down! ? "up" : "down" },
      at: [
        ["tests", 0, "up"],
        ["tests", 0, "down"],
      ],
    },
    jumps === 0
      ? { code: "no-jumps", params: { jumps: whole(0) }, at: [["tests", 0, "jumps"]] }
      : {
          code: "jumps",
          params: { jumps: whole(jumps), ...counted },
          at: [
            ["tests", 0, "jumps"],
            ["tests", 0, "transitions"],
          ],
        },
  ];
}

function ofClasses({ transitions, classes, stationary }: Results): readonly MarkovFound[] {
  const own = classes.filter(({ cells }) => cells.lag === "all");
  const size = own.length;
  const stays = own.map((_, i) => transitions[i * size + i].cells.p as number | null);
  const found: MarkovFound[] = [];
  const firm = stays.reduce<number>((best, p, i) => (p !== null && (stays[best] === null || p > stays[best]) ? i : best), 0);
  found.push({
    code: "firmest",
    params: { class: whole(firm + 1), p: score(stays[firm]) },
    at: [
      ["transitions", firm * size + firm, "from"],
      ["transitions", firm * size + firm, "p"],
    ],
  });
  const absorbing = absorbingIn(own.map((_, i) => own.map((__, j) => transitions[i * size + j].cells.count as number)));
  if (absorbing.length > 0)
    found.push({
      code: "absorbing",
      params: { classes: absorbing.map((i) => String(i + 1)), p: score(1) },
      at: absorbing.flatMap((i) => [
        ["transitions", i * size + i, "from"],
        ["transitions", i * size + i, "p"],
      ]),
    });
  const empty = [...own.keys()].filter((i) => own[i].cells.n === 0);
  if (empty.length > 0)
    found.push({
      code: "empty",
      params: { classes: empty.map((i) => String(i + 1)), n: whole(0) },
      at: empty.flatMap((i) => [
        ["classes", i, "class"],
        ["classes", i, "n"],
      ]),
    });
  return [...found, inTheEnd(own, stationary)];
}

/** The class that is largest in the stationary distribution; or why there is none. */
function inTheEnd(own: readonly ClassRow[], { kind, shares }: Stationary): MarkovFound {
  if (kind !== "one") return { code: "no-stationary", params: { why: kind, classes: whole(own.length) }, at: [["classes", own.length - 1, "class"]] };
  const most = shares.reduce<number>((best, share, i) => ((share ?? 0) > (shares[best] ?? 0) ? i : best), 0);
  return {
    code: "stationary",
    params: { class: whole(most + 1), share: percent(shares[most]), last: percent(own[most].cells.last) },
    at: [
      ["classes", most, "class"],
      ["classes", most, "stationary"],
      ["classes", most, "last"],
    ],
  };
}

function ofNeighbours({ values }: Tests, { alpha }: MarkovSettings): readonly MarkovFound[] {
  const { Q, LR, dof, p_Q, p_LR, thin } = values;
  const few: readonly MarkovFound[] = thin! > 0 ? [{ code: "thin", params: { thin: whole(thin) }, at: [["tests", 0, "thin"]] }] : [];
  if (dof === 0) return [{ code: "untested", params: { dof: whole(0) }, at: [["tests", 0, "dof"]] }, ...few];
  const below = [p_Q, p_LR].filter((p) => p! < alpha).length;
  return [
    {
      code: below === 2 ? "neighbours-count" : below === 0 ? "neighbours-none" : "tests-disagree",
      params: { Q: score(Q), LR: score(LR), dof: whole(dof), p_Q: significant(p_Q), p_LR: significant(p_LR), alpha: String(alpha) },
      at: (["Q", "LR", "dof", "p_Q", "p_LR"] as const).map((field) => ["tests", 0, field] as const),
    },
    ...few,
  ];
}

const ofGaps = ({ values: { unpaired, transitions } }: Tests): readonly MarkovFound[] =>
  unpaired === 0
    ? []
    : [
        {
          code: "unpaired",
          params: { unpaired: whole(unpaired), transitions: whole(transitions) },
          at: [
            ["tests", 0, "unpaired"],
            ["tests", 0, "transitions"],
          ],
        },
      ];
