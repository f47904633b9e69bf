import type { IndexRow, IntervalStatus } from "./method.ts";
import type { Status } from "./status.ts";

export interface NamedPeer {
  readonly dmu: string;
  readonly period: string | null;
  readonly lambda: number;
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
  /** Score against the technology of the row's own period and against the global one, where an index needed them. */
  readonly ownScore?: number | null;
  readonly globalScore?: number | null;
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
}

/** Something the reader of the results must know, by code; the sentences are in src/locale. */
export type Note =
  | { readonly code: "gap"; readonly dmu: string; readonly period: string }
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
  | { readonly code: "unsolved"; readonly dmu: string; readonly period: string | null }
  | { readonly code: "ill-posed"; readonly dmu: string; readonly period: string | null }
  | { readonly code: "few-units"; readonly period: string | null; readonly units: number; readonly recommended: number }
  | { readonly code: "period-order"; readonly periods: readonly string[] };

export interface Results {
  readonly scores: readonly ScoreRow[];
  readonly index: readonly IntervalRow[];
  readonly periods: readonly string[];
  readonly certificate: RunCertificate;
  readonly notes: readonly Note[];
}
