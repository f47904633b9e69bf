import { Command, Help, Option, type CommanderError } from "commander";
import { badRowPolicies } from "../analysis/analysis.ts";
import { indices, models } from "../engine/catalog.ts";
import { reference, type Choice } from "../engine/options.ts";
import { locales, type Locale } from "../engine/text.ts";
import { cliTexts } from "../locale/cli.ts";
import { CliProblem } from "./problem.ts";
import { textWidth } from "./text-width.ts";

/** What was typed after `run`, as typed. */
export interface RunOptions {
  readonly sheet?: string;
  readonly dmu?: string;
  readonly period?: string;
  readonly group?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly undesirable?: readonly string[];
  readonly model?: string;
  readonly index?: string;
  readonly reference?: string;
  readonly badRows?: string;
  readonly out?: string;
  readonly json?: string;
  readonly lang?: string;
  /** Options of the methods, by name: rts, orientation. */
  readonly [option: string]: string | readonly string[] | undefined;
}

/** The options of every model, by name; what a method declares is an option of the command. */
export const methodOptions: ReadonlyMap<string, Choice> = new Map(models.flatMap((model) => Object.entries(model.options)));

/** The command with its help, in one language. */
export function commandIn(
  locale: Locale,
  version: string,
  run: (file: string | undefined, options: RunOptions, extra: readonly string[]) => Promise<void>,
): Command {
  const { help } = cliTexts[locale];
  const program = inLanguage(new Command("qianyan"), locale)
    .description(help.about)
    .version(version, "-V, --version", help.version)
    .helpCommand(false)
    .addHelpText("after", `\n${help.after}`);
  const command = inLanguage(program.command("run"), locale)
    .description(help.run)
    .argument("[FILE]", help.file)
    .usage("FILE --dmu COL --inputs A,B --outputs C,D [options]")
    .allowExcessArguments(true)
    .addHelpText("after", `\n${help.after}`);
  for (const option of runOptions(locale)) command.addOption(option);
  command.action((file: string | undefined, options: RunOptions) => run(file, options, command.args.slice(1)));
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

const joined = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

function runOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  const colon = cliTexts[locale].summary.colon;
  const choice = (name: string, { title, help: meaning, values, default: fallback }: Choice) =>
    new Option(`--${name} <${Object.keys(values).join("|")}>`, `${title[locale]}${colon}${meaning[locale]}${brackets(help.byDefault(fallback), locale)}`);
  const required = (text: string) => text + brackets(help.required, locale);
  const named = (methods: readonly { readonly id: string; readonly title: Readonly<Record<Locale, string>> }[]) =>
    methods.map(({ id, title }) => `${id} ${title[locale]}`).join(cliTexts[locale].summary.comma);
  return [
    new Option("--sheet <S>", help.sheet),
    new Option("--dmu <COL>", required(help.dmu)),
    new Option("--period <COL>", help.period),
    new Option("--group <COL>", help.group),
    new Option("--inputs <A,B>", required(help.inputs)).argParser(joined),
    new Option("--outputs <C,D>", required(help.outputs)).argParser(joined),
    new Option("--undesirable <E,F>", help.undesirable).argParser(joined),
    new Option(`--model <${models.map(({ id }) => id).join("|")}>`, `${help.model}${colon}${named(models)}${brackets(help.byDefault("super-sbm"), locale)}`),
    ...[...methodOptions].map(([name, option]) => choice(name, option)),
    choice("reference", reference),
    new Option(`--index <${indices.map(({ id }) => id).join("|")}>`, `${help.index}${colon}${named(indices)}`),
    new Option(`--bad-rows <${badRowPolicies.join("|")}>`, `${help.badRows}${brackets(help.byDefault("stop"), locale)}`),
    new Option("--out <results.xlsx>", help.out),
    new Option("--json <PATH|->", help.json),
    new Option(`--lang <${locales.join("|")}>`, help.lang),
  ];
}

const brackets = (text: string, locale: Locale) => (locale === "en" ? ` (${text})` : `（${text}）`);

/** Breaks a text into lines by the columns it takes, between words or between Chinese characters. */
function wrapped(text: string, width: number): string {
  const pieces = text.match(/[\u0021-\u2e7f]+|\s+|./gu) ?? [];
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
