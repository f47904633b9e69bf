import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { isMistake, Mistake, type MistakeParams } from "../engine/declare/mistake.ts";
import type { Locale } from "../engine/declare/text.ts";
import { cliSentence, cliTexts } from "../locale/command-line/cli.ts";
import { fileSentence } from "../locale/hosts/files.ts";
import { sentence } from "../locale/wording/sentences.ts";
import { FileProblem } from "../workbook/file/file-problem.ts";
import { commandIn, helpOf, problemOf } from "./arguments/command-line.ts";
import { commands, takesFiles } from "./commands/commands.ts";
import { languageOf } from "./arguments/language.ts";
import type { RunOptions } from "./arguments/options.ts";
import { answering, complain, print } from "./terminal/print.ts";
import { CliProblem } from "./terminal/problem.ts";
import { shapeWouldHelp } from "./shape/would-help.ts";
import { quiet, type Speaker, type Terminal } from "./terminal/terminal.ts";
import { checkTyped, flagOf } from "./arguments/typed.ts";

/** How a command ended: done; the input can be mended; our own fault. */
export const exitCodes = { done: 0, mendable: 2, fault: 1 } as const;

const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
  readonly bugs?: { readonly url: string };
};

/**
 * The command line, whole: runs `qianyan` with the given arguments and says how it ended. Never throws.
 * On anything but success, stdout stays empty and no file is written.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const answers = answering(terminal);
  const at: Speaker = { ...quiet(answers), cursor: answers.stderr, locale: languageOf(args, terminal.env) };
  let file = "";
  let help = "";
  let running: RunOptions | null = null;
  const program = commandIn(at.locale, about.version, (name, path, options, extra) => {
    file = path ?? "";
    running = name === "run" && options.shard === undefined && options.shape !== true ? options : null;
    checkTyped(options, takesFiles(name, options) ? [] : extra);
    return commands[name](path, options, about.version, at, extra);
  });
  for (const command of [program, ...program.commands]) command.configureOutput({ writeOut: (text) => (help += text) });
  if (args.length === 0) {
    await complain(at, helpOf(program));
    return exitCodes.mendable;
  }
  try {
    await program.parseAsync(args, { from: "user" }).catch((error: Error) => {
      const problem = error instanceof CommanderError ? problemOf(error, program) : error;
      if (problem !== null) throw problem;
    });
    if (help !== "") await print(at, help);
    return exitCodes.done;
  } catch (error) {
    const problem = mainError(error);
    const said = mendable(problem, file, at, (running as RunOptions | null)?.procedure === undefined);
    const helps = said !== null && running !== null && (await shapeWouldHelp(problem, file, (running as RunOptions).sheet));
    const words = helps ? `${said}${at.locale === "en" ? " " : ""}${cliTexts[at.locale].shapeHint(file)}` : said;
    await complain(at, `${words ?? cliTexts[at.locale].fault(problem instanceof Error ? problem.message : String(problem), about.bugs?.url ?? "README.md")}\n`);
    return words === null ? exitCodes.fault : exitCodes.mendable;
  }
}

/** Of several errors at once the one that a person can mend, else the first. */
function mainError(error: unknown): unknown {
  if (!(error instanceof AggregateError) || error.errors.length === 0) return error;
  const all = error.errors.map(mainError);
  return all.find((one) => one instanceof CliProblem || one instanceof FileProblem || isMistake(one)) ?? all[0];
}

/**
 * The sentence about what a person can mend, or null when it is our fault.
 * @param scores whether rows may stay without a score, or out of the technologies; procedures have none
 */
function mendable(problem: unknown, file: string, { locale }: Speaker, scores: boolean): string | null {
  if (problem instanceof CliProblem) return cliSentence(problem.code, problem.params, locale);
  if (problem instanceof FileProblem) return fileSentence(problem.fault, file, problem.row, locale, problem.trouble);
  if (!isMistake(problem)) return null;
  const words = sentence(asTyped(problem), locale);
  const hint = hintOf(problem, locale, scores);
  return hint === null ? words : words + (locale === "en" ? " " : "") + hint;
}

/** Options of a mistake have the names of the analysis; a person typed flags. */
function asTyped(mistake: Mistake): Mistake {
  if (!("option" in mistake.params)) return mistake;
  const { option } = mistake.params;
  return new Mistake(mistake.code, { ...mistake.params, option: option === "replicates" ? "--bootstrap" : flagOf(option) });
}

/** What to type where the sentence, which is the same in Excel, does not say it. */
function hintOf(mistake: Mistake, locale: Locale, scores: boolean): string | null {
  const texts = cliTexts[locale];
  if (isBadCells(mistake)) {
    if (mistake.params.cells.some(({ rule }) => rule === "mark-unsure")) return texts.decimalHint;
    const ways = scores ? waysOn(mistake.params) : [];
    return ways.length === 0 ? null : texts.badRowsHint(ways.join(" / "));
  }
  if (mistake.code === "period-needed") return texts.columnHint("--period");
  return mistake.code === "group-needed" ? texts.columnHint("--group") : null;
}

const isBadCells = (mistake: Mistake): mistake is Mistake<"bad-cells"> => mistake.code === "bad-cells";

/** A zero may stay in the technologies; what is no number can only be left out. Neither is advised where it leaves hardly a row. */
function waysOn({ cells, rows = Infinity }: MistakeParams["bad-cells"]): readonly string[] {
  const left = rows - new Set(cells.map(({ row }) => row)).size;
  const onlyZeros = cells.every(({ rule }) => rule === "zero");
  return [...(onlyZeros && left >= 1 ? ["--bad-rows unscored"] : []), ...(left >= 2 && left >= rows / 4 ? ["--bad-rows exclude"] : [])];
}
