import { locales, type Locale, type Text } from "../../engine/declare/text.ts";
import { callFunction } from "../../functions/call.ts";
import { functionFamily } from "../../functions/family.ts";
import type { SheetFunction, SheetParameter } from "../../functions/sheet-function.ts";
import { faultSentence } from "../../locale/said/faults.ts";
import { formulaSentence } from "../../locale/wording/sentences.ts";
import type { Evaluator, Progress } from "../../worker/evaluator.ts";
import { numberFormats } from "../../workbook/look/look.ts";
import type { GridFunction } from "../../workbook/sheet/calculation/grid-function.ts";
import type { FunctionWords } from "../../workbook/sheet/calculation/languages.ts";
import type { FormulaNotices } from "./formula-notices.ts";

/**
 * The worksheet functions as the grid takes them: computing in the workers, telling the page what a cell cannot say.
 * @param open ends with the workbook that is open, and with it every call of its cells
 */
export function gridFunctions(evaluator: Evaluator, notices: FormulaNotices, locale: () => Locale, open: () => AbortSignal): GridFunction[] {
  return functionFamily.map((fn) => ({
    name: fn.name,
    parameters: fn.parameters.map((parameter) => ({ name: parameter.name, optional: parameter.optional, example: exampleOf(parameter) })),
    pattern: "0.0000",
    async call(args, at) {
      const signal = open();
      const working = (progress: Progress | null) => void (signal.aborted || notices.working({ name: fn.name, progress }));
      const told: Evaluator = {
        dispose: () => undefined,
        evaluate: (request, tasks, options) => {
          working(null);
          return evaluator.evaluate(request, tasks, { ...options, progress: working });
        },
        ...(evaluator.map === undefined
          ? {}
          : {
              map: (mapping, options) => {
                working(null);
                return evaluator.map!(mapping, { ...options, progress: working });
              },
            }),
      };
      const cells = fn.parameters.map((_, k) => args[k]?.cells ?? null);
      const origins = fn.parameters.map((_, k) => args[k]?.origin ?? null);
      try {
        const result = await callFunction(fn, cells, told, locale(), { origins, signal });
        if (!("mistake" in result)) {
          notices.settle(at, null);
          return { cells: result.cells, ...(result.formats ? { patterns: result.formats.map((format) => format && numberFormats[format]) } : {}) };
        }
        const said = inEveryLanguage((wanted) => formulaSentence(result.mistake, wanted));
        notices.settle(at, { ...at, name: fn.name, sentence: said });
        return { error: said[locale()] };
      } catch (error) {
        if (!signal.aborted) notices.settle(at, { ...at, name: fn.name, sentence: inEveryLanguage((wanted) => faultSentence(error, wanted)) });
        return { error: faultSentence(error, locale()) };
      } finally {
        if (!signal.aborted) notices.working(null);
      }
    },
  }));
}

/** The words of the worksheet functions, for the grid's autocomplete. */
export const functionWords = Object.fromEntries(
  locales.map((locale) => [locale, Object.fromEntries(functionFamily.map((fn) => [fn.name, wordsOf(fn, locale)]))]),
) as Record<Locale, FunctionWords>;

function wordsOf({ help, parameters }: SheetFunction, locale: Locale): FunctionWords[string] {
  const colon = locale === "zh-CN" ? "：" : ": ";
  const detail = ({ title, help: text, choices }: SheetParameter) =>
    [`${title[locale]}${colon}${text[locale]}`, ...(choices ?? []).map(({ value, title }) => `"${value}" = ${title[locale]}`)].join("\n");
  return {
    help: help[locale],
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.name, { title: parameter.name, help: detail(parameter) }])),
  };
}

const exampleOf = ({ kind, choices, name }: SheetParameter) => (kind === "choice" ? `"${choices?.[0]?.value ?? ""}"` : (exampleRanges[name] ?? "H2:H404"));
const exampleRanges: Readonly<Record<string, string>> = {
  dmu: "A2:A404",
  unit: "A2:A404",
  period: "B2:B404",
  inputs: "C2:E404",
  values: "C2:E404",
  outputs: "F2:G404",
};

const inEveryLanguage = (say: (locale: Locale) => string) => Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Text;
