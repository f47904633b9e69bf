import { fileURLToPath } from "node:url";
import type { ResultsJson } from "../../src/analysis/run/results-json.ts";
import { bundledColumns } from "../../src/standalone/bundled-columns.ts";
import { intervalStatusWords, statusWords } from "../../src/locale/wording/words.ts";
import type { MethodFunction } from "../../src/functions/sheet-function.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { resultsOf } from "../cli/command.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { dmu, period, inputs, outputs } = bundledColumns;

/** The columns of an analysis, by the names of their headers. */
export interface RunColumns {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly undesirable?: readonly string[];
  readonly group?: string;
}

/** What the command line prints for the bundled panel. */
export const commandLine = (...options: readonly string[]): Promise<ResultsJson> =>
  commandLineOn(at("assets/data/china_prov31_2012_2024_industrial_RD.csv"), { inputs, outputs }, ...options);

/** The same for a file with the panel's headers and roles of one's own choice. */
export function commandLineOn(file: string, { inputs, outputs, undesirable = [], group }: RunColumns, ...options: readonly string[]): Promise<ResultsJson> {
  const columns = ["--dmu", dmu, "--period", period!, "--inputs", inputs.join(","), "--outputs", outputs.join(",")];
  const others = [...(undesirable.length > 0 ? ["--undesirable", undesirable.join(",")] : []), ...(group === undefined ? [] : ["--group", group])];
  return resultsOf("run", file, ...columns, ...others, "--bad-rows", "unscored", ...options);
}

const missing = "#N/A";
const variables = [...inputs, ...outputs];
const argumentNames = [...inputs.map((_, k) => `inputs ${k + 1}`), ...outputs.map((_, k) => `outputs ${k + 1}`)];

/** What each worksheet function spills in Excel, from the command line's own output; an error stands as its text. */
export function expectedSpills(sbm: ResultsJson, index: ResultsJson): Readonly<Record<string, readonly (readonly unknown[])[]>> {
  const { scores } = index;
  const later = new Map(index.index.map((row) => [`${String(row.dmu)} ${String(row.to)}`, row]));
  const column = (value: (row: (typeof scores)[number]) => unknown) => scores.map((row) => [value(row)]);
  const factor = (name: "TFP" | "EC" | "BPC") =>
    column((row) => {
      const interval = later.get(`${row.dmu} ${row.period}`);
      return interval ? (interval[name] ?? missing) : row.status === "bad data" ? missing : "";
    });
  const most = Math.max(...scores.map(({ peers }) => peers.length));
  const padded = (cells: readonly unknown[]) => [...cells, ...Array<string>(2 * most - cells.length).fill("")];
  const words = reportTexts("zh-CN");
  return {
    "SBM.SUPER": column(({ score }) => score ?? missing),
    "SBM.SCORE": sbm.scores.map(({ score }) => [score ?? missing]),
    "SBM.SLACKS": scores.map(({ slacks }) => variables.map((name) => slacks?.[name] ?? missing)),
    "SBM.TARGETS": scores.map(({ targets }) => variables.map((name) => targets?.[name] ?? missing)),
    "SBM.PEERS": scores.map(({ peers, score }) => padded(score === null ? [missing] : peers.flatMap((peer) => [`${peer.dmu} ${peer.period}`, peer.lambda]))),
    // Ranges without headers: the sentence calls a column by its argument, the command line by its header.
    "QIANYAN.WHY": column(({ why }) => variables.reduce((sentence, name, k) => sentence.replaceAll(`“${name}”`, `“${argumentNames[k]}”`), why)),
    "QIANYAN.STATUS": column(({ status }) => statusWords[status]["zh-CN"]),
    "GML.TFP": factor("TFP"),
    "GML.EC": factor("EC"),
    "GML.BPC": factor("BPC"),
    "GML.BPG": column(({ ownScore, globalScore }) => (ownScore && globalScore ? globalScore / ownScore : missing)),
    "GML.CUMULATIVE": cumulative(index),
    "GML.TABLE": [
      [words.dmu, words.from, words.to, "TFP", "EC", "BPC", words.status],
      ...index.index.map((row) => [row.dmu, row.from, row.to, row["TFP"] ?? missing, row["EC"] ?? missing, row["BPC"] ?? missing, statusOf(row["TFP"])]),
    ],
  };
}

const statusOf = (value: unknown) => intervalStatusWords[value === null ? "bad data" : "computed"]["zh-CN"];

/** The running product of TFP in each DMU, 1 in its first period; after a gap there is none. */
function cumulative({ scores, index }: ResultsJson): unknown[][] {
  const levels = new Map<string, number | null>();
  const years = [...new Set(scores.map(({ period: year }) => year))].sort();
  for (const name of new Set(scores.map(({ dmu: one }) => one))) {
    let level: number | null = 1;
    for (const [k, year] of years.entries()) {
      const change = k === 0 ? 1 : index.find((row) => row.dmu === name && row.to === year)?.["TFP"];
      level = level === null || typeof change !== "number" ? null : level * change;
      levels.set(`${name} ${year}`, level);
    }
  }
  return scores.map((row) => [levels.get(`${row.dmu} ${row.period}`) ?? missing]);
}

/**
 * What a function that declares nothing beyond the common results spills, from the command line's output for its method.
 * A table's last column, the status in words, is left out.
 */
export function expectedSpill({ method, gives, parameters }: MethodFunction, json: ResultsJson, columns: RunColumns): readonly (readonly unknown[])[] {
  const { scores, index } = json;
  const names = [...columns.inputs, ...columns.outputs, ...(columns.undesirable ?? [])];
  const factors = Object.keys(index[0] ?? {}).filter((key) => !["dmu", "from", "to", "status", "intervals"].includes(key));
  const offered = method.results.filter(({ per }) => per === "interval").map(({ id }) => id);
  const factor = parameters.some(({ meaning }) => meaning.is === "factor") ? offered[0] : gives;
  const later = new Map(index.map((row) => [`${String(row["dmu"])} ${String(row["to"])}`, row]));
  switch (gives) {
    case "score":
      return scores.map(({ score }) => [score ?? missing]);
    case "slacks":
    case "targets":
      return scores.map((row) => names.map((name) => row[gives]?.[name] ?? missing));
    case "table":
      return index.map((row) => [row["dmu"], row["from"], row["to"], ...factors.map((one) => row[one] ?? missing)]);
    case "cumulative":
      return levels(json, factor, method.kind === "index" && method.combines === "sum");
    default: {
      if (!factors.includes(factor)) throw new Error(`the command line says nothing of ${gives}`);
      return scores.map((row) => {
        const interval = later.get(`${row.dmu} ${row.period}`);
        return [interval ? (interval[factor] ?? missing) : row.status === "bad data" ? missing : ""];
      });
    }
  }
}

/** The running product or sum of a factor from each DMU's first period on. */
function levels({ scores, index }: ResultsJson, factor: string, sums: boolean): unknown[][] {
  return scores.map((row) => {
    const own = scores.filter(({ dmu: one, period: year }) => one === row.dmu && year! <= row.period!).sort((a, b) => (a.period! < b.period! ? -1 : 1));
    let level: number | null = own[0].score === null ? null : sums ? 0 : 1;
    for (const { period: year } of own.slice(1)) {
      const change = index.find(({ dmu: one, to }) => one === row.dmu && to === year)?.[factor];
      level = level === null || typeof change !== "number" ? null : sums ? level + change : level * change;
    }
    return [level ?? missing];
  });
}
