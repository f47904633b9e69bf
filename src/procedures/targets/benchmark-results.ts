import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  cards: {
    gives: "rows",
    columns: {
      unit: "word",
      group: "word",
      indicator: "word",
      direction: "word",
      x: "amount",
      n: "integer",
      rank: "integer",
      mean: "amount",
      to_mean: "amount",
      best_unit: "word",
      best: "amount",
      to_best: "amount",
      from_best: "amount",
    },
    formulas: {
      to_mean: (at) => `${at("x")}/${at("mean")}`,
      to_best: (at) => `${at("x")}/${at("best")}`,
      from_best: (at) => `${at("x")}-${at("best")}`,
    },
  },
  peers: {
    gives: "rows",
    columns: { indicator: "word", unit: "word", x: "amount", peer: "word", peer_x: "amount", ratio: "amount", difference: "amount" },
    formulas: { ratio: (at) => `${at("x")}/${at("peer_x")}`, difference: (at) => `${at("x")}-${at("peer_x")}` },
  },
  bars: { gives: "figure", kind: "bars", from: "peers", label: "peer", value: "peer_x", each: "indicator" },
} as const satisfies Gives;

export type CardRow = ListRow<keyof typeof gives.cards.columns>;
export type PeerRow = ListRow<keyof typeof gives.peers.columns>;

export const says = {
  best: ["period", "unit", "indicator", "x", "n"],
  behind: ["period", "unit", "indicator", "x", "best_unit", "best", "to_best", "rank", "n", "direction"],
  mean: ["period", "unit", "indicator", "mean", "to_mean"],
  alike: ["period", "indicator", "n", "x"],
  alone: ["period", "unit", "group", "n"],
} as const;
