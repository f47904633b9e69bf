import { catalog } from "../engine/catalog.ts";
import type { Method } from "../engine/method/method.ts";
import { reference, frontier, windowWidth, type Option, type Options } from "../engine/declare/options.ts";
import type { Locale } from "../engine/declare/text.ts";
import { methodFunctions } from "../functions/method-functions.ts";
import { functionsOf } from "../functions/procedure-functions.ts";
import type { SheetFunction } from "../functions/sheet-function.ts";
import { allOptions, allResults, functionAnchor, methodPage, optionAnchor, resultAnchor } from "../locale/wording/help-address.ts";
import { procedures } from "../procedures/catalog.ts";
import type { Procedure, Titled } from "../procedures/declare/procedure.ts";
import { glossary } from "./glossary.ts";
import { helpTexts } from "./texts.ts";

/** What a page of a method has besides its text: every option and result that is declared, each with a place of its own, and the functions. */
export function referenceOf(page: string, locale: Locale): string {
  if (page === "glossary") return glossary(locale);
  const method = catalog.find((one) => methodPage(one) === page);
  if (method !== undefined) return ofMethod(method, locale);
  const procedure = procedures.find((one) => methodPage(one) === page);
  return procedure === undefined ? "" : ofProcedure(procedure, locale);
}

function ofMethod(method: Method, locale: Locale): string {
  const texts = helpTexts(locale);
  const run: Options = method.kind === "model" ? { reference, frontier, window: windowWidth } : {};
  const results = method.results.map(({ id, title, meaning, words }) => {
    const named = Object.entries(words ?? {}).map(([value, said]) => `\`${value}\` ${said[locale]}`);
    return [`${spot(resultAnchor(id))}${title[locale]}<br>\`${id}\``, [meaning[locale], ...named].join("<br>")];
  });
  return sections([
    [spot(allOptions) + texts.options, optionTable({ ...method.options, ...run }, locale)],
    [spot(allResults) + texts.results, table([texts.result, texts.meaning], results)],
    [
      texts.functions,
      functionList(
        methodFunctions.filter((fn) => fn.method.id === method.id),
        locale,
      ),
    ],
  ]);
}

function ofProcedure({ takes, words, options, gives, ...procedure }: Procedure, locale: Locale): string {
  const texts = helpTexts(locale);
  const columns = Object.entries(takes).map(([name, slot]) => {
    const { title, help } = words.takes[name];
    const kind = [...(slot.min > 0 ? [texts.needed] : []), ...(slot.holds === "table" ? [texts.table] : [])].join(texts.comma);
    return [`${spot(optionAnchor(name))}${title[locale]}<br>\`--${name}\``, help[locale], kind];
  });
  const results = Object.keys(gives).flatMap((id) => {
    const { title, help, fields } = words.gives[id];
    const whole = [`${spot(resultAnchor(id))}**${title[locale]}**`, help[locale]];
    const parts = Object.entries(fields ?? {}).map(([field, one]: [string, Titled]) => [
      `${spot(resultAnchor(id, field))}${one.title[locale]}<br>\`${field}\``,
      one.help[locale],
    ]);
    return [whole, ...parts];
  });
  return sections([
    [texts.columns, table([texts.column, texts.meaning, ""], columns)],
    [spot(allOptions) + texts.options, optionTable(options, locale)],
    [spot(allResults) + texts.results, table([texts.result, texts.meaning], results)],
    [texts.functions, functionList(functionsOf({ takes, words, options, gives, ...procedure }), locale)],
  ]);
}

const spot = (id: string) => `<span id="${id}"></span>`;

const sections = (parts: readonly (readonly [heading: string, text: string])[]) =>
  parts.flatMap(([heading, text]) => (text === "" ? [] : [`## ${heading}`, text])).join("\n\n");

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.length === 0 ? "" : [heads, heads.map(() => "---"), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(" | ")} |`).join("\n");

const optionTable = (options: Options, locale: Locale) => {
  const texts = helpTexts(locale);
  const rows = Object.entries(options).map(([name, option]) => [
    `${spot(optionAnchor(name))}${option.title[locale]}<br>\`--${name}\``,
    option.help[locale],
    valuesOf(option, locale),
  ]);
  return table([texts.option, texts.meaning, texts.values], rows);
};

function valuesOf(option: Option, locale: Locale): string {
  const texts = helpTexts(locale);
  if (option.kind === "numbers") return texts.list;
  if (option.kind === "text") return texts.words;
  const unless = option.default === null ? [] : [texts.unless(option.kind === "choice" ? `\`${option.default}\`` : String(option.default))];
  if (option.kind === "number") return [texts.range(option.min, option.max), ...unless].join("<br>");
  return [...Object.entries(option.values).map(([value, title]) => `\`${value}\` ${title[locale]}`), ...unless].join("<br>");
}

const functionList = (functions: readonly SheetFunction[], locale: Locale) =>
  functions.map((fn) => `- [\`=${fn.name}\`](../functions.md#${functionAnchor(fn.name)})${helpTexts(locale).colon}${fn.help[locale]}`).join("\n");
