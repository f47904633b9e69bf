import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ResultsJson } from "../../src/analysis/results-json.ts";
import { bundledColumns } from "../../src/standalone/bundled-columns.ts";
import { intervalStatusWords, statusWords } from "../../src/locale/words.ts";
import { reportTexts } from "../../src/locale/report.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { dmu, period, inputs, outputs } = bundledColumns;

/** What the command line prints for the bundled panel, run as a person runs it. */
export function commandLine(...options: readonly string[]): ResultsJson {
  const columns = ["--dmu", dmu, "--period", period!, "--inputs", inputs.join(","), "--outputs", outputs.join(",")];
  const args = ["run", at("assets/data/china_prov31_2012_2024_industrial_RD.csv"), ...columns, "--bad-rows", "unscored", ...options, "--json", "-"];
  return JSON.parse(execFileSync(process.execPath, [at("tools/qianyan.mjs"), ...args], { encoding: "utf8", maxBuffer: 1 << 26 })) as ResultsJson;
}

const missing = "#N/A";
const variables = [...inputs, ...outputs];

/** What each worksheet function spills in Excel, from the command line's own output; an error stands as its text. */
export function expectedSpills(sbm: ResultsJson, index: ResultsJson): Readonly<Record<string, readonly (readonly unknown[])[]>> {
  const { scores } = index;
  const later = new Map(index.index.map((row) => [`${row.dmu} ${row.to}`, row]));
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
