import type { Template } from "../../analysis/templates/templates.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { headingOf, noteOf, templateTexts } from "../../locale/pane/templates.ts";
import { roleWords } from "../../locale/wording/words.ts";
import type { ReportSheet } from "../layout/sheet.ts";

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
const width = (texts: readonly string[]) => Math.min(48, Math.max(10, ...texts.map((text) => wide(text) + 2)));

/** Empty rows below the headings, laid out for numbers. */
const emptyRows = 40;

/** An empty sheet with the headings of a template, to be filled in, and a sheet that explains its indicators. */
export function templateSheets(template: Template, locale: Locale): readonly ReportSheet[] {
  const texts = templateTexts(locale);
  const title = template.title[locale];
  const headings = [texts.unit, texts.period, ...template.indicators.map((one) => headingOf(one, locale))];
  const blank = headings.map((_, k) => ({ value: null, style: k === 0 ? ("label" as const) : ("value" as const) }));
  const other: Locale = locale === "en" ? "zh-CN" : "en";
  const list = template.indicators.map((one) => [
    one.dimension[locale],
    one.name[locale],
    one.name[other],
    one.unit[locale],
    one.role === null ? texts.describes : roleWords[one.role][locale],
    one.direction === null ? "" : texts.directions[one.direction],
    one.source[locale],
    noteOf(one, locale),
  ]);
  const named = (word: string) => `${title.slice(0, 30 - word.length).trim()} ${word}`;
  return [
    {
      name: named(texts.dataSheet),
      stamp: "qianyan:template",
      rows: [headings.map((value) => ({ value, style: "header" as const })), ...Array.from({ length: emptyRows }, () => blank)],
      columnWidths: headings.map((heading, k) => (k < 2 ? 14 : width([heading]))),
      freeze: { rows: 1, columns: 2 },
      colourScales: [],
    },
    {
      name: named(texts.listSheet),
      stamp: "qianyan:template:indicators",
      rows: [
        texts.listHeader.map((value) => ({ value, style: "header" as const })),
        ...list.map((cells) => cells.map((value) => ({ value, style: "label" as const }))),
      ],
      columnWidths: texts.listHeader.map((head, k) => width([head, ...list.map((cells) => cells[k])])),
      freeze: { rows: 1, columns: 2 },
      colourScales: [],
    },
  ];
}
