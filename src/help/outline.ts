import { catalog } from "../engine/catalog.ts";
import type { Question } from "../engine/method/description.ts";
import type { Locale, Text } from "../engine/declare/text.ts";
import { methodPage } from "../locale/wording/help-address.ts";
import { questionTexts } from "../locale/pane/method.ts";
import { procedures } from "../procedures/catalog.ts";
import { procedureQuestions, type ProcedureQuestion } from "../procedures/declare/questions.ts";
import { helpTexts } from "./texts.ts";

/** A page of the help in the list of all pages; without a title of its own it is called by its first heading. */
export interface Entry {
  readonly page: string;
  readonly title?: Text;
}

export interface Group {
  readonly title: Text;
  readonly pages: readonly Entry[];
}

const keyed = <K extends string>(texts: Readonly<Record<K, Text>>) => Object.entries(texts) as [K, Text][];
const said = (of: (locale: Locale) => string): Text => ({ "zh-CN": of("zh-CN"), en: of("en") });

/** Every page of the help, in the order in which a reader needs them: the start, the methods by question, the rest. */
export const outline: readonly Group[] = [
  { title: said((locale) => helpTexts(locale).start), pages: ["index", "pane", "chains", "glossary"].map((page) => ({ page })) },
  ...keyed<Question>(questionTexts).map(([question, title]) => ({
    title,
    pages: catalog.filter((method) => method.question === question).map((method) => ({ page: methodPage(method), title: method.title })),
  })),
  ...keyed<ProcedureQuestion>(procedureQuestions).map(([question, title]) => ({
    title,
    pages: procedures.filter((one) => one.question === question).map((one) => ({ page: methodPage(one), title: one.words.title })),
  })),
  {
    title: said((locale) => helpTexts(locale).data),
    pages: ["functions", "references", "inference", "shaping", "text-files", "results"].map((page) => ({ page })),
  },
  { title: said((locale) => helpTexts(locale).examples), pages: ["prices-to-regions", "founding-study"].map((name) => ({ page: `examples/${name}/README` })) },
  { title: said((locale) => helpTexts(locale).background), pages: ["deploy", "sharding", "solvers", "performance"].map((page) => ({ page })) },
];
