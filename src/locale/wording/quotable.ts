/** Characters of a text that a message quotes at most. */
const most = 80;
/** How many of them are from the end of the text, where a text is too long. */
const last = 24;

/** What a terminal or a page would act on or hide: controls, marks of direction, spaces of no width. */
const unseen = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text with its control characters shown as JSON writes them: what is sent to a screen does nothing there. */
export const shown = (text: string) => text.replace(unseen, escaped);

/** The same of what is written to a terminal, whose lines stay lines. */
export const shownLines = (text: string) => text.replace(unseen, (character) => (character === "\n" ? character : escaped(character)));

/** Parameters that name a file and are needed whole. */
const whole: readonly string[] = ["path", "file", "plan", "folder"];
/** A sentence, made of quotable parts already, in every language. */
const sentences: readonly string[] = ["text"];

/** What a sentence is made of, as it can be quoted: control characters shown, long texts cut in the middle. */
export function quotable<T>(params: T): T {
  return quoted(params, false) as T;
}

function quoted(value: unknown, isWhole: boolean): unknown {
  if (typeof value === "string") return isWhole ? shown(value) : cut(value);
  if (Array.isArray(value)) return value.map((one) => quoted(one, isWhole));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sentences.includes(name) ? one : quoted(one, whole.includes(name))]));
}

function cut(text: string): string {
  // A text may be as long as a file; only its ends are looked at.
  const characters = [...shown(text.length > 4 * most ? text.slice(0, 2 * most) + text.slice(-2 * most) : text)];
  return characters.length > most ? `${characters.slice(0, most - last - 1).join("")}…${characters.slice(-last).join("")}` : characters.join("");
}
