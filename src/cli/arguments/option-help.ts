import { catalog } from "../../engine/catalog.ts";
import type { Option as MethodOption } from "../../engine/declare/options.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";

/** A meaning with named values below it, one per line: `crs  Constant (CRS)`. */
export function withValues(meaning: string, values: readonly (readonly [string, string])[]): string {
  const width = values.reduce((most, [id]) => Math.max(most, id.length), 0);
  return [meaning, ...values.map(([id, title]) => `${id.padEnd(width)}  ${title}`)].join("\n");
}

/** What may have an option. */
interface Taker {
  readonly id: string;
  readonly options: Readonly<Record<string, MethodOption>>;
}

/** The help of a method's option: what it is, its values, its default, and which methods take it. */
export function optionHelp(name: string, option: MethodOption, locale: Locale, methods: readonly Taker[] = catalog): string {
  const { help, summary } = cliTexts[locale];
  const values = option.kind === "choice" ? Object.entries<Text>(option.values).map(([id, title]) => [id, title[locale]] as const) : [];
  const takers = methods.filter(({ options }) => name in options).map(({ id }) => id);
  const last = [
    ...(option.default === null ? [] : [help.defaultsTo(String(option.default))]),
    ...(takers.length === 0 ? [] : [help.takenBy(takers.join(summary.comma))]),
  ];
  const meaning = withValues(`${option.title[locale]}${summary.colon}${option.help[locale]}`, values);
  return last.length === 0 ? meaning : `${meaning}\n${last.join(help.between)}`;
}
