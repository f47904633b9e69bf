import type { Choice, Option } from "../declare/options.ts";
import type { Text } from "../declare/text.ts";

/** A choice that one method alone has, by its values: what it and they are called stands with the words of the method. */
export interface OneOf<K extends string = string> {
  readonly kind: "one of";
  readonly of: readonly K[];
  readonly default: NoInfer<K>;
}

/** The first value is the default, where no other is named: `{ ...oneOf("a", "b"), default: "b" }`. */
export const oneOf = <const K extends string>(...of: readonly [K, ...K[]]): OneOf<K> => ({ kind: "one of", of, default: of[0] });

/** The options of a method before its words are with them: those that several have are whole. */
export type OwnOptions = Readonly<Record<string, Option | OneOf>>;

/** The same with their words. */
export type Whole<O extends OwnOptions> = { readonly [K in keyof O]: O[K] extends OneOf<infer V> ? Choice<V> : O[K] extends Option ? O[K] : never };

type ChoiceWords<K extends string> = Omit<Choice<K>, "kind" | "values" | "default"> & { readonly values: Readonly<Record<K, Text>> };

type WordsOfChoices<O extends OwnOptions> = { readonly [K in keyof O as O[K] extends OneOf ? K : never]: O[K] extends OneOf<infer V> ? ChoiceWords<V> : never };

/** What the words of a method say of its own choices; of a method that has none they need no part for it. */
export type OptionWords<O extends OwnOptions> = keyof WordsOfChoices<O> extends never ? unknown : { readonly options: WordsOfChoices<O> };

/** Puts the words into the choices that lack them. */
export function wholeOptions<O extends OwnOptions>(options: O, words: Readonly<Record<string, ChoiceWords<string>>>): Whole<O> {
  const whole = ([name, option]: readonly [string, Option | OneOf]): [string, Option] => {
    if (option.kind !== "one of") return [name, option];
    const { values, ...said } = words[name];
    return [name, { kind: "choice", ...said, values: Object.fromEntries(option.of.map((value) => [value, values[value]])), default: option.default }];
  };
  return Object.fromEntries(Object.entries(options).map(whole)) as Whole<O>;
}
