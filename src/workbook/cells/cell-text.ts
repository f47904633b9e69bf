/** Characters that a cell of Excel holds, as Excel counts them. */
export const longestText = 32_767;

/** Half of a pair of UTF-16 without the other half, as a pattern: no file can hold it. */
export const unpaired = "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";

/** The beginning of a text, without half a letter at its end. */
export const cutText = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");

/** A text as a cell has room for it: what is cut off is marked. */
export const fittingText = (text: string): string => (text.length > longestText ? `${cutText(text, longestText - 1)}…` : text);
