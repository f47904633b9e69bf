import { ofTemplates, ofYearbooks, type IndicatorRole } from "./indicators.ts";

/** What is known of an indicator by its name. */
export interface KnownIndicator {
  readonly role: IndicatorRole;
  /** Whether more of it is better. */
  readonly direction: "+" | "-";
  /** In which it is mostly measured. */
  readonly unit: string;
  /** The name under which it is known. */
  readonly name: string;
}

const namesOf = (names: string) => names.split("|").filter((name) => name !== "");

/** A name as it is compared: signs that part words are blanks, and between Chinese characters there are none. */
export const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[_\-./,\s]+/g, " ")
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();

/** Every known name; a longer one says more than one that it holds. */
const known: readonly (KnownIndicator & { readonly wanted: string })[] = [...ofTemplates, ...ofYearbooks]
  .flatMap(([role, direction, unit, chinese, english]) =>
    [...namesOf(chinese), ...namesOf(english)].map((name) => ({ role, direction, unit, name, wanted: folded(name) })),
  )
  .sort((a, b) => b.wanted.length - a.wanted.length);

/** A share or a growth rate of something is not that thing. */
const describing = /(占比|比重|增长率|增速|增幅|同比|\bshare|\bgrowth rate|\bgrowth)$/;

const isLatin = (letter: string | undefined) => letter !== undefined && /[a-z0-9]/.test(letter);

/** The indicator whose name stands in a text, in Latin letters as whole words only; of several the one with the longest name. */
export function knownIndicator(text: string): KnownIndicator | null {
  const joined = folded(text);
  const ending = describing.exec(joined)?.[0] ?? "";
  return (
    known.find(({ wanted }) => {
      const at = joined.indexOf(wanted);
      const isWhole = !(isLatin(wanted[0]) && isLatin(joined[at - 1])) && !(isLatin(wanted.at(-1)) && isLatin(joined[at + wanted.length]));
      return at >= 0 && isWhole && wanted.endsWith(ending);
    }) ?? null
  );
}
