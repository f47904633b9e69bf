import type { Locale } from "../../engine/declare/text.ts";
import { functionFamily } from "../../functions/family.ts";
import { isOfProcedure, type SheetFunction } from "../../functions/sheet-function.ts";
import { functionAnchor, helpAddress } from "../../locale/wording/help-address.ts";
import { asQuestion, questions } from "../../taskpane/method/questions.ts";
import type { OwnFunction } from "../../workbook/sheet/calculation/function-entry.ts";

/** A function as it is listed and explained, in one language. */
export interface ListedFunction {
  readonly name: string;
  readonly help: string;
  /** The method or the procedure that it belongs to. */
  readonly of: string | null;
  readonly parameters: readonly ListedParameter[];
  /** Where more is said of it. */
  readonly page: string | null;
}

export interface ListedParameter {
  readonly name: string;
  /** Null where the name says it. */
  readonly title: string | null;
  readonly help: string;
  readonly optional: boolean;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
}

export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly ListedFunction[];
}

/** Our functions by the question that they answer. */
export const ourGroups = (locale: Locale): readonly FunctionGroup[] =>
  questions
    .map((group) => ({
      title: asQuestion[group][locale],
      functions: functionFamily.filter((fn) => (isOfProcedure(fn) ? fn.procedure : fn.method).question === group).map((fn) => listed(fn, locale)),
    }))
    .filter(({ functions }) => functions.length > 0);

function listed(fn: SheetFunction, locale: Locale): ListedFunction {
  return {
    name: fn.name,
    help: fn.help[locale],
    of: (isOfProcedure(fn) ? fn.procedure.words : fn.method).title[locale],
    parameters: fn.parameters.map(({ name, title, help, optional, choices = [] }) => ({
      name,
      title: title[locale],
      help: help[locale],
      optional,
      choices: choices.map((one) => ({ value: one.value, title: one.title[locale] })),
    })),
    page: helpAddress(locale, "functions", functionAnchor(fn.name)),
  };
}

/** The functions that every spreadsheet has, as they are listed beside ours. */
export const ownGroups = (own: readonly { readonly title: string; readonly functions: readonly OwnFunction[] }[]): readonly FunctionGroup[] =>
  own
    .map(({ title, functions }) => ({
      title,
      functions: functions.map(({ parameters, ...fn }) => ({
        ...fn,
        of: null,
        page: null,
        parameters: parameters.map((parameter) => ({ ...parameter, title: null, choices: [] })),
      })),
    }))
    .filter(({ functions }) => functions.length > 0);

/** What is left of the groups where a word is looked for: in names first, then in titles and explanations. */
export function foundIn(groups: readonly FunctionGroup[], text: string): readonly FunctionGroup[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return groups;
  const holds = ({ name, help, of }: ListedFunction, title: string) => [name, help, of ?? "", title].some((one) => one.toLowerCase().includes(wanted));
  return groups
    .map(({ title, functions }) => ({ title, functions: functions.filter((fn) => holds(fn, title)) }))
    .filter(({ functions }) => functions.length > 0);
}

/** `SBM.SUPER(inputs, outputs, [undesirable])` */
export const signatureOf = ({ name, parameters }: ListedFunction): string =>
  `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;
