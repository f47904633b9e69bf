import type { FoundOf } from "../../declare/says.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";
import { weightSays, weightsGiven } from "../space/weight-findings.ts";

/** What Markov chains give. Classes are numbered from 1; the lag `all` is every transition, `lag1` those of the neighbours' class 1. */
export const markovGives = {
  transitions: { gives: "rows", columns: { lag: "word", from: "integer", to: "integer", count: "integer", p: "score" } },
  classes: { gives: "rows", columns: { lag: "word", class: "integer", n: "integer", first: "percent", last: "percent", stationary: "percent" } },
  tests: {
    gives: "record",
    fields: {
      ...{ transitions: "integer", stayed: "integer", up: "integer", down: "integer", jumps: "integer", stay_share: "percent", unpaired: "integer" },
      ...{ thin: "integer", Q: "score", LR: "score", dof: "integer", p_Q: "significant", p_LR: "significant" },
    },
    formulas: {
      stayed: (at) => `${at("transitions")}-${at("up")}-${at("down")}`,
      stay_share: (at) => `${at("stayed")}/${at("transitions")}`,
    },
  },
  cuts: { gives: "rows", columns: { of: "word", class: "integer", lower: "significant", upper: "significant", n: "integer" } },
  moves: { gives: "record", fields: { n: "integer", stayed: "integer", up: "integer", down: "integer" } },
  states: { gives: "rows", columns: { unit: "word", x: "significant", class: "integer", lag: "significant", lag_class: "integer" } },
  weights: weightsGiven,
  matrix: { gives: "figure", kind: "heat", from: "transitions", row: ["lag", "from"], column: "to", value: "p" },
  course: { gives: "figure", kind: "lines", from: "moves", series: ["up", "down"] },
  map: { gives: "figure", kind: "tiles", from: "states", unit: "unit", value: "class" },
} as const satisfies Gives;

const testNames = ["Q", "LR", "dof", "p_Q", "p_LR", "alpha"] as const;

export const markovSays = {
  persistence: ["transitions", "stayed", "share"],
  unmoved: ["transitions"],
  moves: ["up", "down", "direction"],
  jumps: ["jumps", "transitions"],
  "no-jumps": ["jumps"],
  firmest: ["class", "p"],
  stationary: ["class", "share", "last"],
  "no-stationary": ["why", "classes"],
  absorbing: ["classes[]", "p"],
  empty: ["classes[]", "n"],
  "neighbours-count": testNames,
  "neighbours-none": testNames,
  "tests-disagree": testNames,
  untested: ["dof"],
  thin: ["thin"],
  unpaired: ["unpaired", "transitions"],
  ...weightSays,
} as const;

export type Transition = ListRow<keyof typeof markovGives.transitions.columns>;
export type ClassRow = ListRow<keyof typeof markovGives.classes.columns>;
export type Tests = RecordRow<keyof typeof markovGives.tests.fields>;
export type CutRow = ListRow<keyof typeof markovGives.cuts.columns>;
export type Moves = RecordRow<keyof typeof markovGives.moves.fields>;
export type StateRow = ListRow<keyof typeof markovGives.states.columns>;
export type MarkovFound = FoundOf<typeof markovSays, typeof markovGives>;
