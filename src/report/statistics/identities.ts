import type { Results } from "../../engine/run/results.ts";
import type { Identity, Index } from "../../engine/method/index.ts";
import type { OptionSettings } from "../../engine/declare/options.ts";

/** What the factors of a run make up: as the index declares, or all but the first make up the first. */
export function identitiesOf(index: Index, options: OptionSettings, { factors }: Pick<Results, "factors">): readonly Identity[] {
  const own = Object.fromEntries(Object.entries(options).filter(([name]) => name in index.options));
  const [whole, ...parts] = factors;
  return index.identities?.(own) ?? [{ whole, parts: Object.fromEntries(parts.map((part) => [part, 1])) }];
}

/** `TFP = EC × TC; EC = PEC × SEC`, `TFP = QO / QI`, `TFP = EC + TC`. */
export function identitiesText(identities: readonly Identity[], ratios: boolean, separator: string): string {
  const [more, less] = ratios ? ["×", "/"] : ["+", "−"];
  return identities
    .map(
      ({ whole, parts }) =>
        `${whole} = ${Object.entries(parts).reduce((text, [part, power]) => (text === "" ? part : `${text} ${power === 1 ? more : less} ${part}`), "")}`,
    )
    .join(separator);
}
