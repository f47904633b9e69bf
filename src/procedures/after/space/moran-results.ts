import type { FoundOf } from "../../declare/says.ts";
import type { Gives, RecordRow } from "../../declare/gives.ts";
import { clusterSays } from "./cluster-findings.ts";
import { globalSays } from "./global-findings.ts";
import { localGiven, quadrantTiles } from "./local-clusters.ts";
import { weightSays, weightsGiven } from "./weight-findings.ts";
import { testFields } from "./spatial-tests.ts";

/** What Moran's I gives. */
export const gives = {
  global: {
    gives: "record",
    fields: {
      n: "integer",
      I: "score",
      E_I: "score",
      ...testFields,
    },
    formulas: {
      E_I: (at) => `-1/(${at("n")}-1)`,
      z_rand: (at) => `(${at("I")}-${at("E_I")})/SQRT(${at("var_rand")})`,
      z_norm: (at) => `(${at("I")}-${at("E_I")})/SQRT(${at("var_norm")})`,
    },
  },
  local: localGiven,
  weights: weightsGiven,
  scatter: { gives: "figure", kind: "scatter", from: "local", x: "z", y: "lag", trend: true },
  values: { gives: "figure", kind: "tiles", from: "local", unit: "unit", value: "x" },
  quadrants: quadrantTiles,
  course: { gives: "figure", kind: "lines", from: "global", series: ["I"] },
} as const satisfies Gives;

export const says = { ...globalSays, ...clusterSays, ...weightSays } as const;

export type Global = RecordRow<keyof typeof gives.global.fields>;
export type MoranFound = FoundOf<typeof says, typeof gives>;
