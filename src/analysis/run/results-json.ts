import { indexById, modelById } from "../../engine/catalog.ts";
import { variablesOf, type Dataset } from "../../engine/data/dataset.ts";
import type { Interval } from "../../engine/run/inference.ts";
import type { NamedPeer, RunCertificate, ScoreRow, WindowScore } from "../../engine/run/results.ts";
import { heldLevels } from "../../engine/run/run-results.ts";
import type { Status } from "../../engine/declare/status.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { Analysis } from "./analysis.ts";
import type { Remark } from "../checks/data-checks.ts";
import type { Note } from "../notes.ts";
import type { Completed } from "./run-analysis.ts";
import type { NumberMarks } from "../table/table.ts";

/** Where the data came from, so that a result can be traced to the very file. */
export interface DataSource {
  /** Without its folder. */
  readonly file: string;
  /** null for a .csv file. */
  readonly sheet: string | null;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Rows of data in the file, before any is left out. */
  readonly rows: number;
  /** How a text file was read; `decimal` is "unsure" where its numbers have marks of both kinds. */
  readonly text?: { readonly encoding: string; readonly separator: string; readonly decimal: NumberMarks };
  /** That the files were put in shape before they were read, with the hash of each; `rows` are then those of the panel. */
  readonly shape?: { readonly totals: string; readonly files: readonly { readonly file: string; readonly sha256: string }[] };
  /** What was done to the rows of the file before they were read: totals left out, a column of groups added, named in `lang`. */
  readonly step?: { readonly totals: string; readonly groupBy: string | null; readonly lang: string };
}

/** One number per column, by header. */
export type ByColumn = Readonly<Record<string, number>>;

export interface ScoreJson {
  readonly dmu: string;
  readonly period: string | null;
  readonly group: string | null;
  /** null where there is none; the status says why. */
  readonly score: number | null;
  readonly status: Status;
  readonly slacks: ByColumn | null;
  readonly targets: ByColumn | null;
  readonly peers: readonly NamedPeer[];
  /** Multipliers (shadow prices), where the model has them. */
  readonly multipliers?: ByColumn | null;
  /** The scores whose mean the score is, where technologies are windows. */
  readonly windows?: readonly WindowScore[];
  /** Score against the technology of the row's own period and against the global one; only where an index ran. */
  readonly ownScore?: number | null;
  readonly globalScore?: number | null;
  /** Results per period of the index, by their ids: the cumulative index, the best-practice gap; only where it has them. */
  readonly cumulative?: number | null;
  readonly BPG?: number | null;
  /** Bootstrap interval of the score; only where a bootstrap ran. */
  readonly interval?: Interval | null;
  /** What the status means for the row, in the reader's language. */
  readonly why: string;
}

/**
 * `dmu`, `from`, `to`, one number per factor of the index: TFP, EC, BPC; `intervals` by factor where a bootstrap ran;
 * `status`: `computed`, or why a factor is null (`IntervalStatus`).
 */
export type IndexJson = Readonly<Record<string, string | number | null | Readonly<Record<string, Interval | null>>>>;

/** A note, or what a check of the data says, by its code, its sentence in the reader's language, and its fields. */
export type MessageJson = (Note | RemarkFields) & { readonly text: string };

/** A remark whose kind is its code. */
type RemarkFields<R extends Remark = Remark> = R extends Remark ? Omit<R, "kind"> & { readonly code: R["kind"] } : never;

/** What a check of the data says, with its sentence. */
export interface SaidRemark {
  readonly remark: Remark;
  readonly text: string;
}

/** What the command line answers: a public contract, to which keys may be added and from which none is taken. */
export interface ResultsJson {
  readonly analysis: Analysis & {
    readonly formula: string;
    readonly source: DataSource;
    readonly software: { readonly name: "qianyan"; readonly version: string };
  };
  /** In the order of the file. */
  readonly scores: readonly ScoreJson[];
  readonly index: readonly IndexJson[];
  readonly certificate: RunCertificate;
  readonly messages: readonly MessageJson[];
}

/** For whom the JSON is written, by which version, and what the checks of the data say beside the run; that comes last. */
export interface JsonWriting {
  readonly version: string;
  readonly locale: Locale;
  readonly sentences: JsonSentences;
  readonly said?: readonly SaidRemark[];
}

/** The sentences of the reader's language that stand in the JSON. */
export interface JsonSentences {
  readonly note: (note: Note) => string;
  readonly why: (row: ScoreRow, data: Dataset) => string;
}

/** The results of an analysis as plain JSON. */
export function resultsJson(completed: Completed, source: DataSource, { version, locale, sentences, said = [] }: JsonWriting): ResultsJson {
  const { analysis, data, results } = completed;
  const model = modelById(analysis.model);
  const levels = analysis.index === null ? [] : heldLevels(indexById(analysis.index), results);
  return {
    analysis: {
      ...analysis,
      formula: model.formula(analysis.options, data.undesirables.length > 0)[locale],
      source,
      software: { name: "qianyan", version },
    },
    scores: results.scores.map((row, k) => ({
      ...scoreJson(row, data),
      ...Object.fromEntries(levels.map(([id, values]) => [id, values[k]])),
      ...(results.inference ? { interval: results.inference.scores[k] } : {}),
      why: sentences.why(row, data),
    })),
    index: results.index.map(({ dmu, from, to, factors, status }, k) => ({
      dmu,
      from,
      to,
      ...factors,
      ...(results.inference ? { intervals: results.inference.index[k] } : {}),
      status,
    })),
    certificate: results.certificate,
    messages: [
      ...results.notes.map(({ code, ...fields }) => ({ code, text: sentences.note({ code, ...fields } as Note), ...fields }) as MessageJson),
      ...said.map(({ remark: { kind, ...fields }, text }) => ({ code: kind, text, ...fields }) as MessageJson),
    ],
  };
}

function scoreJson(row: ScoreRow, data: Dataset): Omit<ScoreJson, "why"> {
  const names = variablesOf(data).map(({ name }) => name);
  const byColumn = (values: readonly number[] | null) => (values === null ? null : Object.fromEntries(names.map((name, k) => [name, values[k]])));
  return {
    dmu: row.dmu,
    period: row.period,
    group: row.group,
    score: row.score,
    status: row.status,
    slacks: byColumn(row.slacks),
    targets: byColumn(row.targets),
    peers: row.peers,
    ...(row.multipliers === undefined ? {} : { multipliers: byColumn(row.multipliers) }),
    ...row.extras,
    ...(row.windows === undefined ? {} : { windows: row.windows }),
    ...(row.ownScore === undefined ? {} : { ownScore: row.ownScore }),
    ...(row.globalScore === undefined ? {} : { globalScore: row.globalScore }),
  };
}
