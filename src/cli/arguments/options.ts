import { Option } from "commander";
import { badRowPolicies } from "../../analysis/run/analysis.ts";
import { spellingPolicies } from "../../analysis/checks/spellings.ts";
import { bootstrapOptions } from "../../analysis/run/bootstrap-settings.ts";
import { catalog, indices, models } from "../../engine/catalog.ts";
import { defaultModel } from "../../engine/declare/default-model.ts";
import { frontier, reference, windowWidth, type Option as MethodOption } from "../../engine/declare/options.ts";
import { locales, type Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { divisions } from "../../procedures/data-step/divisions.ts";
import { totalsOption } from "../../procedures/data-step/totals-option.ts";
import { regionMaps } from "../../procedures/neighbours/region-maps.ts";
import { optionHelp, withValues } from "./option-help.ts";
import { independentSolvers } from "../../solvers/independent.ts";

/** What was typed after a command, as typed. */
export interface RunOptions {
  readonly sheet?: string;
  /** How a text file is to be read. */
  readonly encoding?: string;
  readonly separator?: string;
  readonly decimal?: string;
  readonly dmu?: string;
  readonly period?: string;
  readonly periodOrder?: readonly string[];
  readonly group?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly undesirable?: readonly string[];
  readonly procedure?: string;
  /** A file with the steps of a chain. */
  readonly chain?: string;
  readonly model?: string;
  readonly index?: string;
  readonly reference?: string;
  readonly frontier?: string;
  readonly window?: string;
  /** Replicates of a bootstrap, its coverage and its seed. */
  readonly bootstrap?: string;
  readonly level?: string;
  readonly seed?: string;
  readonly badRows?: string;
  readonly spellings?: string;
  readonly prove?: boolean;
  readonly crossCheck?: string;
  readonly threads?: string;
  /** `i/N`: the file is a plan, and its i-th shard of N is to be run. */
  readonly shard?: string;
  /** N, of a plan that is cut into N shards. */
  readonly shards?: string;
  readonly out?: string;
  readonly json?: string;
  /** Of `template`: a file whose columns are compared with it. */
  readonly data?: string;
  /** The files are put in shape before they are read. */
  readonly shape?: boolean;
  /** Of `shape`: rows that sum up others stay. */
  readonly keepTotals?: boolean;
  /** What becomes of rows that sum up others. */
  readonly totals?: string;
  /** The division whose regions become a group column. */
  readonly groupBy?: string;
  readonly arithmeticMeans?: boolean;
  readonly preset?: string;
  readonly lang?: string;
  /** Options of the methods, by name: rts, orientation. */
  readonly [option: string]: string | boolean | readonly string[] | undefined;
}

/** The options of every method, by name; what a method declares is an option of the command. */
export const methodOptions: ReadonlyMap<string, MethodOption> = catalog
  .flatMap((method) => Object.entries(method.options))
  .reduce((all, [name, option]) => all.set(name, merged(all.get(name), option)), new Map<string, MethodOption>());

/** Methods may offer different values under one name: the command's help names them all. */
function merged(before: MethodOption | undefined, option: MethodOption): MethodOption {
  if (before?.kind === "choice" && option.kind === "choice") return { ...before, values: { ...before.values, ...option.values } };
  if (before === undefined || before.kind === option.kind) return before ?? option;
  return { ...before, help: { "zh-CN": before.help["zh-CN"] + option.help["zh-CN"], en: `${before.help.en} ${option.help.en}` } };
}

/** One column for a method; for a procedure that takes several a list. */
const listed = (value: string, before: string | undefined) => (before === undefined ? value : `${before},${value}`);
const joined = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

/** What the decimal mark of a text file may be. */
export const decimalMarks = ["point", "comma"] as const;

/** Further tables of a results workbook. */
export const reportPresets = ["founding-study"] as const;

/** Where the results go, and what the workbook holds beside the rest. */
export function resultOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    new Option("--out <results.xlsx|.csv>", help.out),
    new Option("--json <PATH|->", help.json),
    new Option("--arithmetic-means", help.arithmeticMeans),
    new Option("--preset <NAME>", withValues(help.preset, [[reportPresets[0], help.foundingStudy]])),
  ].map((option) => option.helpGroup(help.groups.results));
}

/** The options of `shape`. */
export function shapeOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    ...grouped(help.groups.data, [
      ...textOptions(help.bookSheet, locale),
      new Option("--decimal <VALUE>", help.decimal),
      new Option("--keep-totals", help.keepTotals),
      groupByOption(
        regionMaps.map(({ id, title }) => [id, title[locale]] as const),
        locale,
      ),
    ]),
    ...grouped(help.groups.results, [new Option("--out <panel.xlsx|.csv>", help.panelOut), new Option("--json <PATH|->", help.panelJson)]),
  ];
}

/** The options of `template`. */
export function templateOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    ...grouped(help.groups.data, [new Option("--data <FILE>", help.templateData), ...textOptions(help.sheet, locale)]),
    ...grouped(help.groups.results, [new Option("--out <FILE.xlsx>", help.templateOut), new Option("--json <PATH|->", help.templateJson)]),
  ];
}

export const languageOption = (locale: Locale) => new Option(`--lang <${locales.join("|")}>`, cliTexts[locale].help.lang);
export const shardsOption = (locale: Locale, help: string) => new Option("--shards <N>", required(help, locale));

export const planOption = (locale: Locale) =>
  new Option("--out <plan.json>", required(cliTexts[locale].help.planOut, locale)).helpGroup(cliTexts[locale].help.groups.results);

/** What `run` does with files before it reads them. */
export function fileOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [new Option("--shape", help.shapeFirst).helpGroup(help.groups.data)];
}

/** How a run is computed, whatever its analysis. */
export function computingOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    new Option("--cross-check <SOLVER>", `${help.crossCheck}${cliTexts[locale].summary.colon}${independentSolvers.join(cliTexts[locale].summary.comma)}`),
    new Option("--threads <N>", help.threads),
    new Option("--shard <i/N>", help.shardOf),
  ].map((option) => option.helpGroup(help.groups.computing));
}

/** How an option that has a value is typed. */
export const valuedFlag = (name: string, { kind }: MethodOption) => `--${name} <${{ choice: "VALUE", number: "N", numbers: "N,N", text: "TEXT" }[kind]}>`;

/** What an analysis is: the options of `run` and of `plan`, in groups. */
export function analysisOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    ...grouped(help.groups.data, [...textOptions(help.sheet, locale), decimalOption(locale), ...columnOptions(locale), ...rowOptions(locale)]),
    ...grouped(help.groups.method, methodChoices(locale)),
    ...grouped(
      help.groups.options,
      [...methodOptions].map(([name, option]) => valued(name, option, locale)),
    ),
    ...grouped(help.groups.intervals, intervalOptions(locale)),
    ...grouped(help.groups.computing, [new Option("--prove", help.prove), new Option("--no-prove", help.noProve)]),
  ];
}

const grouped = (group: string, options: readonly Option[]) => options.map((option) => option.helpGroup(group));
const valued = (name: string, option: MethodOption, locale: Locale) => new Option(valuedFlag(name, option), optionHelp(name, option, locale));
const required = (text: string, locale: Locale) => text + brackets(cliTexts[locale].help.required, locale);

/** How a file is read, of whatever kind it is. */
function textOptions(sheet: string, locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [new Option("--sheet <S>", sheet), new Option("--encoding <NAME>", help.encoding), new Option("--separator <CHAR>", help.separator)];
}

function decimalOption(locale: Locale): Option {
  const { help } = cliTexts[locale];
  return new Option(
    "--decimal <VALUE>",
    withValues(
      help.decimal,
      decimalMarks.map((mark) => [mark, help.decimalMarks[mark]] as const),
    ),
  );
}

/** Which column is what. */
function columnOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    new Option("--dmu <COL>", required(help.dmu, locale)),
    new Option("--period <COL>", help.period),
    new Option("--period-order <A,B>", help.periodOrder).argParser(joined),
    new Option("--group <COL>", help.group).argParser(listed),
    new Option("--inputs <A,B>", required(help.inputs, locale)).argParser(joined),
    new Option("--outputs <C,D>", required(help.outputs, locale)).argParser(joined),
    new Option("--undesirable <E,F>", help.undesirable).argParser(joined),
  ];
}

/** What becomes of rows: of bad ones, of names in two spellings, of totals, and into which groups they go. */
function rowOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  return [
    new Option(
      "--bad-rows <VALUE>",
      withValues(
        help.badRows,
        badRowPolicies.map((policy) => [policy, help.badRowPolicies[policy]] as const),
      ) + `\n${help.defaultsTo("stop")}`,
    ),
    new Option(
      "--spellings <VALUE>",
      withValues(
        help.spellings,
        spellingPolicies.map((policy) => [policy, help.spellingPolicies[policy]] as const),
      ) + `\n${help.defaultsTo("apart")}`,
    ),
    valued("totals", totalsOption, locale),
    groupByOption(
      divisions.map(({ id, offered }) => [id, offered[locale]] as const),
      locale,
    ),
  ];
}

const groupByOption = (values: readonly (readonly [string, string])[], locale: Locale) =>
  new Option("--group-by <MAP>", withValues(cliTexts[locale].help.groupBy, values));

/** By what is measured, and against what. */
function methodChoices(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  const named = (methods: typeof models | typeof indices) => methods.map(({ id, title }) => [id, title[locale]] as const);
  return [
    new Option("--model <ID>", `${withValues(help.model, named(models))}\n${help.defaultsTo(defaultModel)}`),
    new Option("--index <ID>", withValues(help.index, named(indices))),
    valued("reference", reference, locale),
    valued("window", windowWidth, locale),
    valued("frontier", frontier, locale),
  ];
}

/** The bootstrap: how many replicates, at which level, from which seed. */
function intervalOptions(locale: Locale): readonly Option[] {
  const { help } = cliTexts[locale];
  const { level, replicates, seed } = bootstrapOptions;
  const byDefault = (text: string, value: unknown) => `${text}${help.between}${help.defaultsTo(String(value))}`;
  return [
    new Option("--bootstrap <N>", replicates.help[locale]),
    new Option("--level <P>", byDefault(level.help[locale], level.default)),
    new Option("--seed <N>", byDefault(seed.help[locale], seed.default)),
  ];
}

const brackets = (text: string, locale: Locale) => (locale === "en" ? ` (${text})` : `（${text}）`);
