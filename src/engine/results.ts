import type { Inference } from "./inference/inference.ts";
import type { IndexRow, IntervalStatus } from "./method.ts";
import type { SolveStatus } from "./lp/solution.ts";
import type { Doubt, PeriodOrder } from "./periods/order.ts";
import type { Status } from "./status.ts";

export interface NamedPeer {
  readonly dmu: string;
  readonly period: string | null;
  readonly lambda: number;
}

/** A row's score within one window of periods. */
export interface WindowScore {
  readonly from: string;
  readonly to: string;
  readonly score: number | null;
  readonly status: Status;
}

/** What became of one row of the dataset. */
export interface ScoreRow {
  readonly row: number;
  readonly dmu: string;
  readonly period: string | null;
  readonly group: string | null;
  readonly status: Status;
  readonly score: number | null;
  /** In the order of the dataset's variables: inputs, outputs, undesirable outputs. */
  readonly slacks: readonly number[] | null;
  readonly targets: readonly number[] | null;
  readonly peers: readonly NamedPeer[];
  /** Multipliers (shadow prices) of the variables, in the same order, where the model has them. */
  readonly multipliers?: readonly number[];
  /** What else the model says of the row, by the id of a result column. */
  readonly extras?: Readonly<Record<string, number | string | null>>;
  /** The scores whose mean the row's score is, where technologies are windows. */
  readonly windows?: readonly WindowScore[];
  /** Score against the technology of the row's own period and against the global one, where an index needed them. */
  readonly ownScore?: number | null;
  readonly globalScore?: number | null;
}

/** What an observation is worth by the measure of an index: against its own period's technology, the global one, and the gap. */
export interface Level {
  readonly own: number | null;
  readonly global: number | null;
  /** The best-practice gap; null where one of the two is missing, or `own` is 0 and the index a ratio. */
  readonly BPG: number | null;
}

/** An interval of a DMU with its factors and whether they could be computed. */
export interface IntervalRow extends IndexRow {
  readonly status: IntervalStatus;
}

/** The worst figures of the certificates of a run, over every program solved. */
export interface RunCertificate {
  readonly programs: number;
  readonly primal: number;
  readonly dual: number;
  readonly gap: number;
  /** Programs whose solution exact arithmetic proved. */
  readonly proven: number;
  /** Programs in which the columns outside the technology's frame were judged by the frame; in the others every column was priced. */
  readonly framed: number;
  /** Where the run was repeated through an independent solver. */
  readonly crossCheck?: CrossCheck;
}

/** What an independent solver said of the programs of a run. */
export interface CrossCheck {
  readonly solver: string;
  /** Programs on which both solvers gave a verdict. */
  readonly programs: number;
  /** Largest distance of the two objectives of a program, relative to their size or 1. */
  readonly worstDifference: number;
  readonly disagreements: readonly Disagreement[];
  /** Evaluations that were cut off because the other solver did not return. */
  readonly timedOut: number;
  /** Programs on which the other solver returned without a verdict. */
  readonly noVerdict: number;
  /** Evaluations that were not begun because too many before them had been cut off. */
  readonly unchecked: number;
}

/** A program on which two solvers differ in status, or in the objective by more than 1e-6. */
export interface Disagreement {
  readonly dmu: string;
  readonly period: string | null;
  /** The key of the technology. */
  readonly technology: string;
  readonly ours: { readonly status: SolveStatus; readonly objective: number | null };
  readonly theirs: { readonly status: SolveStatus; readonly objective: number | null };
}

/** Something the reader of the results must know, by code; the sentences are in src/locale. */
export type Note =
  /** `indexed`: an index was asked for, and the intervals around the period have none. */
  | { readonly code: "gap"; readonly dmu: string; readonly period: string; readonly indexed: boolean }
  | {
      readonly code: "unscored-row";
      readonly dmu: string;
      readonly period: string | null;
      readonly address: string;
      readonly column: string;
      readonly got: string;
    }
  | {
      readonly code: "excluded-row";
      readonly dmu: string;
      readonly period: string | null;
      readonly address: string;
      readonly column: string;
      readonly got: string;
    }
  | { readonly code: "infeasible"; readonly dmu: string; readonly period: string | null }
  | { readonly code: "unbounded"; readonly dmu: string; readonly period: string | null }
  | { readonly code: "unsolved"; readonly dmu: string; readonly period: string | null }
  /** A comparison across periods that an index needs has no solution. */
  | { readonly code: "infeasible-interval"; readonly dmu: string; readonly from: string; readonly to: string }
  /** Every score of an interval is there, and a ratio of them is not. */
  | { readonly code: "undefined-interval"; readonly dmu: string; readonly from: string; readonly to: string }
  /** Outputs without any undesirable output, where these are weakly disposable. */
  | { readonly code: "not-null-joint"; readonly dmu: string; readonly period: string | null }
  /** A number of the result is beyond the largest that a cell holds: the data lie as far apart. */
  | { readonly code: "beyond-range"; readonly dmu: string; readonly period: string | null }
  | { readonly code: "ill-posed"; readonly dmu: string; readonly period: string | null }
  | { readonly code: "few-units"; readonly period: string | null; readonly group?: string; readonly units: number; readonly recommended: number }
  /** Labels that were taken as one, as was asked; each with the rows of the sheet that hold it. */
  | {
      readonly code: "one-spelling";
      readonly role: "dmu" | "period" | "group";
      readonly column: string;
      readonly kept: string;
      readonly others: readonly { readonly label: string; readonly rows: readonly number[] }[];
    }
  /** Periods, none named for a cross-section, in which too few radial efficiencies are below 1 for a bootstrap to draw from. */
  | { readonly code: "nothing-to-resample"; readonly periods: readonly string[]; readonly below: number; readonly all: boolean }
  /** The order in which the periods were taken: `by` their labels, the data or a person's choice; and why not by their labels. */
  | {
      readonly code: "period-order";
      readonly periods: readonly string[];
      readonly by: PeriodOrder["by"];
      readonly plain: boolean;
      readonly doubt: Doubt | null;
    }
  | ReadingNote;

/** What was guessed, or must be known, of how a text file was read. */
export type ReadingNote =
  /** The file does not say its encoding; `sample` is the first text that hangs on it. */
  | { readonly code: "encoding-guessed"; readonly encoding: string; readonly sample: string }
  /** `other`: another separator that would give a table too. */
  | { readonly code: "separator-guessed"; readonly separator: string; readonly other: string | null }
  /** A comma is the decimal mark in one cell because it must be so in another. */
  | { readonly code: "decimal-comma"; readonly address: string; readonly got: string; readonly because: string; readonly decisive: string }
  /** A comma sets thousands apart in one cell because the point is the decimal mark in another. */
  | { readonly code: "thousands-comma"; readonly address: string; readonly got: string; readonly because: string; readonly decisive: string }
  /** A number that can be read in two ways, where nothing in the file tells which; it is not read. */
  | { readonly code: "marks-unsure"; readonly address: string; readonly got: string }
  /** Points that were read as decimal marks and may set thousands apart; the column is counted from 1. */
  | { readonly code: "point-thousands"; readonly columnNumber: number; readonly address: string; readonly got: string; readonly beside: string }
  /** Rows with fewer cells than the header has names; the first of them, and how many there are. */
  | { readonly code: "short-rows"; readonly rows: readonly number[]; readonly count: number; readonly names: number }
  /** A character that stands for one that was lost before the file was written. */
  | { readonly code: "lost-characters"; readonly row: number; readonly sample: string };

/** The notes for a reader who sees the first of them: the order of the periods leads, unless it is that of plain years. */
export function notesToTell(notes: readonly Note[]): readonly Note[] {
  const [order, others] = [notes.filter(({ code }) => code === "period-order"), notes.filter(({ code }) => code !== "period-order")];
  return [...order.filter((note) => note.code === "period-order" && !note.plain), ...others];
}

export interface Results {
  readonly scores: readonly ScoreRow[];
  readonly index: readonly IntervalRow[];
  /** The names of the index's factors, the index itself first; empty without an index. */
  readonly factors: readonly string[];
  /** By row, where an index compares with the global technology. */
  readonly levels?: readonly Level[];
  readonly periods: readonly string[];
  readonly certificate: RunCertificate;
  readonly notes: readonly Note[];
  /** What resampling says of the numbers, where it was asked for. */
  readonly inference?: Inference;
}
