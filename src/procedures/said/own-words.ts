import type { Text } from "../../engine/declare/text.ts";
import { capital } from "../../locale/wording/wording.ts";
import { ownNouns, type OwnNouns } from "../../locale/wording/own-words.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import type { Procedure, Titled } from "../declare/procedure.ts";
import type { ParamsOf } from "../declare/says.ts";

/** The columns of a run, as far as it matters what they are called. */
export interface Named {
  readonly columns: Readonly<Record<string, readonly { readonly name: string }[]>>;
}

/** What the header of the names of its rows calls the units of the data. */
export const nounsOf = ({ columns }: Named): OwnNouns => ownNouns(columns["unit"]?.[0]?.name ?? null);

/** What a sentence is made of, with what the data call their units. */
export const withOwnWords = (params: Readonly<Record<string, unknown>>, given: Named): ParamsOf<string> =>
  // Which of them are lists is declared, and forgotten by the catalogue.
  ({ ...quotable(params), own: nounsOf(given) }) as object as ParamsOf<string>;

/** A procedure whose results are titled and explained in the words that the data have for their units. */
export function inOwnWords(procedure: Procedure, given: Named): Procedure {
  const own = nounsOf(given);
  const { gives, values } = procedure.words;
  const titled = ({ title, help }: Titled): Titled => ({ title: renamed(title, own), help: renamed(help, own) });
  return {
    ...procedure,
    words: {
      ...procedure.words,
      gives: mapped(gives, (result) => ({ ...titled(result), ...(result.fields === undefined ? {} : { fields: mapped(result.fields, titled) }) })),
      ...(values === undefined ? {} : { values: mapped(values, (value) => renamed(value, own)) }),
    },
  };
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, as: (value: T) => U): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, as(value)]));

/** Our own text with the units called as the data call them; a cell (单元格) and a unit of measure are others. */
const renamed = (text: Text, { zh, one, many }: OwnNouns): Text => ({
  "zh-CN": text["zh-CN"].replace(/单元(?!格)/g, zh),
  en: text.en.replace(/\b(a )?(u)nit(s?)\b(?! of measure)/gi, (_, article: string | undefined, first: string, plural: string) => {
    const noun = plural === "" ? one : many;
    const said = article === undefined ? noun : `${/^[aeiou]/i.test(noun) && noun !== "unit" ? "an" : "a"} ${noun}`;
    return first === "U" || article?.startsWith("A") ? capital(said) : said;
  }),
});
