import type { Inference } from "./inference.ts";
import type { IndexRow, IntervalStatus } from "../method/index.ts";
import type { SolveStatus } from "../lp/solution.ts";
import type { Note } from "../declare/note.ts";
import type { Status } from "../declare/status.ts";

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
  readonly multipliers?: readonly number[] | undefined;
  /** What else the model says of the row, by the id of a result column. */
  readonly extras?: Readonly<Record<string, number | string | null>> | undefined;
  /** The scores whose mean the row's score is, where technologies are windows. */
  readonly windows?: readonly WindowScore[];
  /** Score against the technology of the row's own period and against the global one, where an index needed them. */
  readonly ownScore?: number | null | undefined;
  readonly globalScore?: number | null | undefined;
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
