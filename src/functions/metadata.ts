import type { Locale } from "../engine/declare/text.ts";
import { functionAnchor, helpAddress } from "../locale/wording/help-address.ts";
import { functionFamily } from "./family.ts";
import type { SheetFunction, SheetParameter } from "./sheet-function.ts";

/** What Excel accepts as the id and the name of a function. */
export const functionId = /^[A-Z][A-Z0-9._]{2,63}$/;

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "string";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional: boolean;
  readonly customEnumId?: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  readonly parameters: readonly ParameterMetadata[];
  readonly options: { readonly cancelable: true; readonly requiresParameterAddresses: true };
}

interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** The file in which Excel reads what functions there are. */
export interface FunctionsMetadata {
  /** Error cells reach the function, whose sentence names them. */
  readonly allowErrorForDataTypeAny: true;
  readonly enums: readonly EnumMetadata[];
  readonly functions: readonly FunctionMetadata[];
}

export interface MetadataOptions {
  /** The address of the product's pages, with a slash at its end. */
  readonly base: string;
  /** Only the functions of this namespace, without it: for a manifest that names the namespace itself. */
  readonly namespace?: string;
}

/**
 * The metadata of the worksheet functions in one language. Ids, names, order and types are the same in all; only
 * descriptions, tooltips and the names of parameters are translated.
 */
export function functionsMetadata(locale: Locale, { base, namespace }: MetadataOptions, family: readonly SheetFunction[] = functionFamily): FunctionsMetadata {
  const functions = family.filter(({ name }) => namespace === undefined || name.startsWith(`${namespace}.`));
  const enums = enumsOf(functions);
  return {
    allowErrorForDataTypeAny: true,
    enums: [...enums.values()].map(({ id, parameter: { choices = [] } }) => ({
      id,
      type: "string",
      values: choices.map(({ value, title }) => ({ name: value, stringValue: value, tooltip: title[locale] })),
    })),
    functions: functions.map(({ name, help, parameters }) => {
      const id = idIn(namespace ?? null, name);
      return {
        id,
        name: id,
        description: help[locale],
        helpUrl: base + helpAddress(locale, "functions", functionAnchor(name)),
        result: { type: "any", dimensionality: "matrix" },
        parameters: parameters.map((parameter) => parameterMetadata(parameter, enums.get(choicesKey(parameter))?.id, locale)),
        options: { cancelable: true, requiresParameterAddresses: true },
      };
    }),
  };
}

/** The id of a function, without the namespace that its manifest adds. */
export const idIn = (namespace: string | null, name: string) =>
  namespace !== null && name.startsWith(`${namespace}.`) ? name.slice(namespace.length + 1) : name;

function parameterMetadata(parameter: SheetParameter, customEnumId: string | undefined, locale: Locale): ParameterMetadata {
  const { name, title, help, optional, kind } = parameter;
  return {
    name: locale === "en" ? name : title[locale].replace(/\s/g, ""),
    description: help[locale],
    ...(kind === "range" || kind === "numbers" ? { type: "any", dimensionality: "matrix" } : { type: "string", dimensionality: "scalar" }),
    optional,
    ...(customEnumId === undefined ? {} : { customEnumId }),
  };
}

/** Parameters that offer the same choices share one list of them. */
const choicesKey = ({ name, choices = [] }: SheetParameter) => JSON.stringify([name, choices.map(({ value }) => value)]);

function enumsOf(functions: readonly SheetFunction[]): ReadonlyMap<string, { readonly id: string; readonly parameter: SheetParameter }> {
  const enums = new Map<string, { id: string; parameter: SheetParameter }>();
  for (const parameter of functions.flatMap(({ parameters }) => parameters.filter(({ kind }) => kind === "choice"))) {
    const key = choicesKey(parameter);
    if (enums.has(key)) continue;
    const plain = parameter.name.toUpperCase();
    const alike = [...enums.values()].filter(({ id }) => id === plain || id.startsWith(`${plain}_`)).length;
    enums.set(key, { id: alike === 0 ? plain : `${plain}_${alike + 1}`, parameter });
  }
  return enums;
}
