import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  chains: {
    gives: "rows",
    columns: {
      group: "word",
      stages: "integer",
      first: "word",
      first_price: "amount",
      last: "word",
      final: "amount",
      producer_share: "percent",
      multiple: "amount",
    },
    formulas: { producer_share: (at) => `${at("first_price")}/${at("final")}`, multiple: (at) => `${at("final")}/${at("first_price")}` },
  },
  stages: {
    gives: "rows",
    columns: {
      group: "word",
      stage: "word",
      price: "amount",
      previous: "amount",
      added: "amount",
      final: "amount",
      share: "percent",
      markup: "percent",
      so_far: "percent",
    },
    formulas: {
      added: (at) => `${at("price")}-${at("previous")}`,
      share: (at) => `${at("added")}/${at("final")}`,
      markup: (at) => `${at("price")}/${at("previous")}-1`,
      so_far: (at) => `${at("price")}/${at("final")}`,
    },
  },
  bars: { gives: "figure", kind: "bars", from: "stages", label: "stage", value: "share", each: "group", inOrder: true },
} as const satisfies Gives;

export type ChainRow = ListRow<keyof typeof gives.chains.columns>;
export type StageRow = ListRow<keyof typeof gives.stages.columns>;

export const says = {
  producer: ["group", "first", "first_price", "last", "final", "producer_share", "multiple"],
  largest: ["group", "stage", "added", "share"],
  falls: ["group", "stage", "price", "previous"],
  level: ["group", "stages", "final"],
} as const;
