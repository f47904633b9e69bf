import type { Completed } from "../../analysis/run/run-analysis.ts";
import { indexById } from "../../engine/catalog.ts";
import { variablesOf } from "../../engine/data/dataset.ts";
import type { NamedPeer, ScoreRow } from "../../engine/run/results.ts";
import { heldLevels } from "../../engine/run/run-results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { intervalStatusWords, statusWords } from "../../locale/wording/words.ts";
import { guardedText } from "../../workbook/file/text/csv-guard.ts";
import { CsvText, csvLines, numberText, type Listed, type Value } from "./csv-text.ts";

/** Peers whose names are kept as they are written: few span a frontier. */
const keptNames = 100_000;

/** Lists of peers. A program whose separator is the semicolon makes a cell of each, so each is guarded. */
class PeerLists {
  /** By period, then by DMU. */
  readonly #names = new Map<string | null, Map<string, string>>();

  of(peers: readonly NamedPeer[]): Listed {
    let list = "";
    for (const { dmu, period, lambda } of peers) list += `${list === "" ? "" : "; "}${this.#named(dmu, period)}${numberText(lambda)}`;
    return { list };
  }

  #named(dmu: string, period: string | null): string {
    let names = this.#names.get(period);
    if (names === undefined) this.#names.set(period, (names = new Map<string, string>()));
    let named = names.get(dmu);
    if (named !== undefined) return named;
    if (names.size >= keptNames) names.clear();
    // Whether a text is taken for a formula shows before the colon.
    names.set(dmu, (named = guardedText(`${dmu}${period === null ? "" : ` ${period}`}: `)));
    return named;
  }
}

/** The scores as a table, one line per row of the data, in pieces: labels, score, status, further results, slacks, targets, peers, multipliers, results per period of an index. */
export function* scoreLines({ data, results, analysis }: Completed, locale: Locale): Generator<Uint8Array> {
  const texts = cliTexts[locale];
  const words = reportTexts(locale);
  const names = variablesOf(data).map(({ name }) => name);
  const { columns } = analysis;
  const extras = extrasIn(results.scores);
  const indexed = results.scores.some(({ ownScore }) => ownScore !== undefined);
  const priced = results.scores.some(({ multipliers }) => multipliers !== undefined);
  const levels = analysis.index === null ? [] : heldLevels(indexById(analysis.index), results);
  const text = new CsvText();
  const header = [
    columns.dmu,
    ...(columns.period === null ? [] : [columns.period]),
    ...(columns.group === null ? [] : [columns.group]),
    texts.summary.score,
    texts.summary.status,
    ...(indexed ? [words.ownScore, words.globalScore] : []),
    ...extras,
    ...names.map(texts.csv.slack),
    ...names.map(texts.csv.target),
    texts.csv.peers,
    ...(priced ? names.map(texts.csv.multiplier) : []),
    ...levels.map(([id]) => id),
  ];
  for (const name of header) text.put(name);
  text.endLine();
  const lists = new PeerLists();
  const putEach = (values: readonly number[] | null | undefined) => {
    for (let k = 0; k < names.length; k++) text.put(values?.[k] ?? null);
  };
  for (const row of results.scores) {
    text.put(row.dmu);
    if (columns.period !== null) text.put(row.period);
    if (columns.group !== null) text.put(row.group);
    text.put(row.score);
    text.put(statusWords[row.status][locale]);
    if (indexed) {
      text.put(row.ownScore ?? null);
      text.put(row.globalScore ?? null);
    }
    for (const name of extras) text.put(row.extras?.[name] ?? null);
    putEach(row.slacks);
    putEach(row.targets);
    text.put(lists.of(row.peers));
    if (priced) putEach(row.multipliers);
    for (const [, values] of levels) text.put(values[row.row]);
    text.endLine();
    yield* text.piece();
  }
  yield text.rest();
}

/** The further results that some row has, in the order in which they are first met. */
function extrasIn(scores: readonly ScoreRow[]): readonly string[] {
  const names = new Set<string>();
  for (const { extras } of scores) for (const name in extras) names.add(name);
  return [...names];
}

/** The index as a table, one line per DMU and interval, in pieces. */
export function indexLines({ results, analysis }: Completed, locale: Locale): Iterable<Uint8Array> {
  const texts = cliTexts[locale];
  const header = [analysis.columns.dmu, texts.csv.from, texts.csv.to, ...results.factors, texts.summary.status];
  const rows = function* (): Generator<readonly Value[]> {
    for (const { dmu, from, to, factors, status } of results.index)
      yield [dmu, from, to, ...results.factors.map((factor) => factors[factor] ?? null), intervalStatusWords[status][locale]];
  };
  return csvLines(header, rows());
}
