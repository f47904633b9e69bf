/** What the header of a column says of periods: 2014_2015_EC is EC from 2014 to 2015, 2014 a level, EC均值 a mean of EC. */
export interface HeaderPeriods {
  /** The header without its periods and without the word for a mean. */
  readonly stem: string;
  readonly from: number | null;
  /** Of one period, that period. */
  readonly to: number | null;
  readonly mean: boolean;
}

const meanWords =
  /(?:geometric|arithmetic|算术|几何)\s*(?:means?|averages?|平均[值数]?|均值)|(?<![A-Za-z])(?:means?|averages?|avg)(?![A-Za-z])\.?|平均值|平均数|平均|均值/giu;
const years = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** The second year of 2014-15. */
const shortPair = /(?<!\d)((?:19|20)\d{2})\s*[-–—/_~至]\s*(\d{2})(?!\d)/;

/** The word that ends a label of means, or begins it. */
export const saysMean = (label: string): boolean => new RegExp(meanWords.source, "iu").test(label);

export function headerPeriods(header: string): HeaderPeriods {
  const full = header.replace(shortPair, (_, first: string, last: string) => `${first}-${first.slice(0, 2)}${last}`);
  const found = [...full.matchAll(years)].map(([year]) => Number(year));
  const mean = saysMean(full);
  const plain = full
    .replaceAll(meanWords, " ")
    .replaceAll(years, " ")
    .replaceAll(/年|printed|[\s_\-–—~/→:：()（）]+|至/giu, " ")
    .trim();
  const [from, to] = found.length === 2 && found[0] < found[1] ? found : [null, found.length === 1 ? found[0] : null];
  return { stem: plain, from, to, mean };
}
