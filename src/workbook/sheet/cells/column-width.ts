/** Pixels of a digit in the cells' font. */
export const ownDigit = 7;

/** Pixels for a width in characters of the cells' font. */
export const pixelsOf = (characters: number) => Math.round(characters * ownDigit + 12);

/** Characters for a width in pixels. */
export const charactersOf = (pixels: number) => Math.max(1, Math.round((pixels - 12) / ownDigit));

/** Characters of a column as a file counts them, by the pixels of a digit in its ordinary font. */
export const charactersIn = (pixels: number, digit: number): number => Math.round((256 * pixels) / digit) / 256;

/** How many characters wide a text is shown: a Chinese one counts twice. */
export function shownWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : 1;
  return width;
}
