import { Command, Help, type CommanderError, type Option } from "commander";
import type { Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import {
  analysisOptions,
  computingOptions,
  fileOptions,
  languageOption,
  resultOptions,
  planOption,
  shapeOptions,
  shardsOption,
  templateOptions,
  type RunOptions,
} from "./options.ts";
import { procedureOptions } from "../procedure/options.ts";
import { CliProblem } from "../terminal/problem.ts";
import { textWidth } from "../terminal/text-width.ts";

export const commandNames = ["run", "shape", "template", "plan", "shard", "merge"] as const;
export type CommandName = (typeof commandNames)[number];

/** The command line with its help, in one language. */
export function commandIn(
  locale: Locale,
  version: string,
  begin: (name: CommandName, file: string | undefined, options: RunOptions, extra: readonly string[]) => Promise<void>,
): Command {
  const { help } = cliTexts[locale];
  const program = inLanguage(new Command("qianyan"), locale)
    .description(help.about)
    .version(version, "-V, --version", help.version)
    .helpCommand("help [COMMAND]", help.helpCommand)
    .addHelpText("after", `\n${help.example}\n${help.examples.run}\n\n${help.exitCodes}`);
  const plan = { argument: "[PLAN]", meaning: help.planFile };
  const data = { argument: "[FILE]", meaning: help.file };
  const add = (name: CommandName, { argument, meaning }: typeof plan, usage: string, options: readonly Option[]) => {
    const command = inLanguage(program.command(name), locale)
      .description(help[name])
      .argument(argument, meaning)
      .usage(usage)
      .allowExcessArguments(true)
      .addHelpText("after", `\n${help.example}\n${help.examples[name]}\n\n${help.exitCodes}`);
    for (const option of [...options, languageOption(locale)]) command.addOption(option);
    command.action((first: string | readonly string[] | undefined, typed: RunOptions) => {
      const several = typeof first === "object" ? first : command.args;
      return begin(name, several[0], typed, several.slice(1));
    });
  };
  add("run", data, "FILE --dmu COL --inputs A,B --outputs C,D [options]", [
    ...fileOptions(locale),
    ...analysisOptions(locale),
    ...procedureOptions(locale),
    ...computingOptions(locale),
    ...resultOptions(locale),
  ]);
  add("shape", { argument: "[FILE...]", meaning: help.bookFiles }, "FILE… [--sheet S] --out panel.csv", shapeOptions(locale));
  add("template", { argument: "[ID]", meaning: help.templateId }, "[ID] [--data FILE] [--out FILE.xlsx]", templateOptions(locale));
  add("plan", data, "FILE --dmu COL --inputs A,B --outputs C,D --out plan.json", [...fileOptions(locale), ...analysisOptions(locale), planOption(locale)]);
  add("shard", plan, "plan.json --shards N", [shardsOption(locale, help.shards)]);
  add("merge", plan, "plan.json --shards N [--out results.xlsx] [--json PATH]", [shardsOption(locale, help.shards), ...resultOptions(locale)]);
  return program;
}

function inLanguage(command: Command, locale: Locale): Command {
  const { help } = cliTexts[locale];
  return command
    .helpOption("-h, --help", help.help)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      displayWidth: textWidth,
      styleTitle: (title) => help.headings[title as keyof typeof help.headings] ?? title,
      boxWrap: (text, width) => wrapped(text, width),
    });
}

/** Breaks a text into lines by the columns it takes; what follows two spaces in a line is a column of its own. */
function wrapped(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const hang = line.search(/(?<= {2})\S/);
      if (hang < 0) return wrappedLine(line, width);
      return line.slice(0, hang) + wrappedLine(line.slice(hang), width - hang).replaceAll("\n", `\n${" ".repeat(hang)}`);
    })
    .join("\n");
}

/** Breaks a line between words or between Chinese characters, and no punctuation from what it belongs to. */
function wrappedLine(text: string, width: number): string {
  const pieces = text.match(/[（“]*(?:[\u0021-\u2e7f]+|[^\s（“])[，、。；：！？）”]*|\s+|./gu) ?? [];
  const lines = [""];
  for (const piece of pieces) {
    const last = lines.length - 1;
    if (piece !== " " && lines[last] !== "" && textWidth(lines[last] + piece) > width) lines.push(piece.trimStart());
    else if (piece !== " " || lines[last] !== "") lines[last] += piece;
  }
  return lines.map((one) => one.trimEnd()).join("\n");
}

/** What the argument parser complains of, as one of our problems; null when it only showed help or the version. */
export function problemOf(error: CommanderError, program: Command): CliProblem | null {
  const [quoted = "", nearest = null] = [...error.message.matchAll(/'([^']*)'|Did you mean ([^?]*)\?/g)].map((match) => match[1] ?? match[2]);
  switch (error.code) {
    case "commander.unknownOption":
      return new CliProblem("unknown-option", { option: quoted, nearest });
    case "commander.optionMissingArgument":
      return new CliProblem("value-missing", { option: quoted.replace(/ .*/, "") });
    case "commander.unknownCommand":
      return new CliProblem("unknown-command", { command: quoted, commands: program.commands.map((command) => command.name()) });
    case "commander.excessArguments":
      return new CliProblem("unknown-command", { command: program.args[0] ?? "", commands: program.commands.map((command) => command.name()) });
    default:
      return null;
  }
}

/** The help of a command, for where none was named. */
export const helpOf = (program: Command) => new Help().formatHelp(program, program.createHelp());
