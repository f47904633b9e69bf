import { isMistake } from "../../engine/declare/mistake.ts";
import { remarksOf } from "../../analysis/checks/remarks-of.ts";
import type { Table } from "../../analysis/table/table.ts";
import { runChain, type Chain, type ChainRun } from "../../procedures/chain/chain.ts";
import { storedChain } from "../../procedures/chain/stored-chain.ts";
import { readsPrinted } from "../../procedures/said/reads-printed.ts";
import { remarksOn } from "../../procedures/run/remarks.ts";
import { checkTargets } from "../commands/check-targets.ts";
import { afterStep, askedStep } from "../reading/data-step.ts";
import { checkHeaderPlace, checkMerges } from "../arguments/header-place.ts";
import type { RunOptions } from "../arguments/options.ts";
import { CliProblem } from "../terminal/problem.ts";
import { filesIn, readSecondTables } from "../procedure/second-tables.ts";
import { WorkThreads } from "../procedure/work-threads.ts";
import { ProgressLine } from "../terminal/progress.ts";
import { readBytes } from "../reading/read-bytes.ts";
import { askedShape, readData } from "../reading/read-data.ts";
import { checkRowLengths, readingNotes, textSettingsOf } from "../reading/read-text.ts";
import { ResamplingThreads } from "../commands/resampling-threads.ts";
import { sayRemarks } from "../terminal/say-remarks.ts";
import { solve } from "../commands/solve.ts";
import { printsJson } from "../commands/targets.ts";
import { tellOn, type Speaker } from "../terminal/terminal.ts";
import { countOf, flagOf } from "../arguments/typed.ts";
import { chainRoles, groupNameOf, inWordsOf } from "./data-step.ts";
import { placedTables } from "./table-files.ts";
import { chainTargets, writeChain } from "./write.ts";

/** What may be said beside the chain, which holds everything else. */
const common: readonly string[] = [
  "chain",
  "shape",
  "totals",
  "groupBy",
  "sheet",
  "encoding",
  "separator",
  "decimal",
  "threads",
  "prove",
  "out",
  "json",
  "lang",
];

/** `qianyan run FILE --chain chain.json`: the steps one after the other; nothing is written before the last has ended. */
export async function chainCommand(
  file: string | undefined,
  options: RunOptions,
  version: string,
  at: Speaker,
  further: readonly string[] = [],
): Promise<void> {
  if (file === undefined || file === "") throw new CliProblem("file-needed", {});
  const strange = Object.keys(options).find((name) => options[name] !== undefined && !common.includes(name));
  if (strange !== undefined) throw new CliProblem("option-in-chain", { option: flagOf(strange) });
  const path = options.chain ?? "";
  const kept = await readChain(path);
  const shape = askedShape(options) ?? kept.data?.shape ?? null;
  const chain = shape === null ? kept : { ...kept, data: { shape } };
  const step = inWordsOf(chain, askedStep(options, at.locale));
  const settings = textSettingsOf(options);
  const threads = countOf(options, "threads");
  const targets = chainTargets(options);
  const [first] = chain.chain;
  const added = groupNameOf(step);
  const named = Object.values(first.columns)
    .flat()
    .filter((name) => name !== added);
  const wanted = { files: [file, ...further], sheet: options.sheet, settings, shape, locale: at.locale };
  const found = await readData(wanted, (header) => named.every((name) => header.includes(name)), {
    decimals: chain.chain.some(({ procedure }) => readsPrinted(procedure)),
  });
  const placed = await Promise.all(chain.chain.map(async (one) => [one, await placedTables(one.tables ?? {}, path)] as const));
  await checkTargets(targets, { data: [file, ...further], tables: placed.flatMap(([, tables]) => filesIn(tables)), chain: path });
  // A file that cannot be read stops the chain before its first step.
  const second = new Map(await Promise.all(placed.map(async ([one, tables]) => [one, await readSecondTables(tables, file, one.procedure)] as const)));
  const reading = [...found.notes, ...readingNotes(found, named)];
  reading.forEach(tellOn(at));
  // A table that several steps take is told of once.
  const ofTables = [...second.values()].flatMap(({ notes: own }) => own);
  [...new Map(ofTables.map((note) => [JSON.stringify(note), note])).values()].forEach(tellOn(at));
  checkHeaderPlace(found.table, found.cells, named);
  checkMerges(found.table, found.merges, named);
  checkRowLengths(found, named);
  const { table, notes: ofStep } = afterStep(found.table, chainRoles(found.table, chain), step);
  ofStep.forEach(tellOn(at));
  const notes = [...reading, ...ofStep];
  const source = step === null ? found.source : { ...found.source, step };
  const progress = new ProgressLine(at);
  const resampling = new ResamplingThreads(threads, (done) => progress.showReplicates({ done, of: replicatesIn(chain) }));
  const work = new WorkThreads(threads);
  const run = await runChain(chain, table, {
    evaluate: (asked, tasks) => solve(options.prove === undefined ? asked : { ...asked, prove: options.prove }, tasks, progress.show, threads),
    resampled: resampling,
    driving: { map: work.map, progress: progress.showWorked },
    tables: async (step) => second.get(step)!.tables,
  }).finally(() => {
    resampling.dispose();
    work.dispose();
    progress.clear();
  });
  sayOfData(run, table, at);
  await writeChain(run, { source, tablesOf: (step) => second.get(step)!.sources, notes, targets, stdoutJson: printsJson(options), version }, at);
}

/** Reads a chain, or an analysis as a chain of one step. */
async function readChain(path: string): Promise<Chain> {
  const text = new TextDecoder("utf-8").decode(await readBytes(path));
  const stored = parsed(text);
  if (stored === undefined) throw new CliProblem("chain-unreadable", { file: path });
  try {
    return storedChain(stored);
  } catch (error) {
    if (!isMistake(error)) throw error;
    throw new CliProblem("chain-unfit", { file: path, mistake: { code: error.code, params: error.params } });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the checks of the data say of the columns of any step, each once. */
function sayOfData({ steps }: ChainRun, table: Table, at: Speaker): void {
  const all = steps.flatMap((one) =>
    one.kind === "method" ? remarksOf(one.completed.analysis, table) : remarksOn(table, one.completed.procedure.takes, one.step.columns),
  );
  // Names are told apart by models and indices alone.
  const spellings = steps.some(({ kind }) => kind === "method") ? "key" : null;
  sayRemarks([...new Map(all.map((remark) => [JSON.stringify(remark), remark])).values()], at, { spellings });
}

const replicatesIn = ({ chain }: Chain) => Math.max(0, ...chain.map(({ bootstrap }) => bootstrap?.replicates ?? 0));
