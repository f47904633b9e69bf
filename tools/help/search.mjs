// What the help can be searched for: every part of every page, with its heading and its text.
import { plain } from "./markdown.mjs";

/** Letters of a part that are looked through. */
const most = 1500;

/** A line of a table that has a place of its own: an option, or a result. */
const line = /<tr><td><span id="([^"]*)"><\/span>([^]*?)<\/td>([^]*?)<\/tr>/g;

/**
 * The parts of a page, each from its heading to the next, and the lines that have a place of their own.
 * @returns {[title: string, address: string, page: string, text: string][]} the page's own title is left out where it is the part's
 */
export function entriesOf(path, html) {
  const parts = html.split(/(?=<h[1-3] id=)/).filter((part) => part.startsWith("<h"));
  const first = plain(/>([^]*?)<\/h/.exec(parts[0] ?? "")?.[1] ?? "");
  return parts.flatMap((part, k) => {
    const [, id, heading, rest] = /^<h[1-3] id="([^"]*)">([^]*?)<\/h[1-3]>([^]*)$/.exec(part);
    const lines = [...rest.matchAll(line)].map(([, place, named, said]) => [
      plain(named.split("<br>")[0]),
      `${path}#${place}`,
      first,
      plain(`${named.split("<br>")[1] ?? ""} ${said}`).slice(0, most),
    ]);
    const text = plain(lines.length > 0 ? rest.replace(line, "") : rest).slice(0, most);
    return [[plain(heading), k === 0 ? path : `${path}#${id}`, k === 0 ? "" : first, text], ...lines];
  });
}

/** The index as a script, which a page loads when somebody searches, from a disk as well as from a server. */
export const indexScript = (entries) => `globalThis.helpIndex=${JSON.stringify(entries)};\n`;
