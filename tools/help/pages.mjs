// The pages of docs/ by language: English as they stand, Chinese below docs/zh-CN at the same places.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, sep } from "node:path";

export const languages = ["en", "zh-CN"];

/** The folder of a language within docs/, with a slash where there is one. */
export const folderOf = (locale) => (locale === "en" ? "" : `${locale}/`);

/** What a page is called in docs/, without its ending: `models/sbm`. */
export function readPages(docs) {
  const paths = readdirSync(docs, { recursive: true })
    .map((path) => String(path).split(sep).join("/"))
    .filter((path) => path.endsWith(".md"));
  const ofLocale = (locale) => paths.filter((path) => path.startsWith("zh-CN/") === (locale === "zh-CN"));
  return Object.fromEntries(
    languages.map((locale) => [
      locale,
      new Map(
        ofLocale(locale)
          .sort()
          .map((path) => [path.slice(folderOf(locale).length, -".md".length), readFileSync(join(docs, path), "utf8")]),
      ),
    ]),
  );
}

/** The first heading of a page, without marks. */
export const titleOf = (text) => /^# (.*)$/m.exec(text)?.[1].replace(/[`*]/g, "") ?? "";

/**
 * What a link of a page leads to.
 * @param {string} root the repository
 * @param {string} page its path within docs/, with the folder of its language
 * @returns {{ page: string, hash: string } | { file: string } | null} another page, with its language's folder; a file that has to be
 *   there too, from the repository on; null where there is nothing
 */
export function target(root, page, href) {
  const [path, hash = ""] = href.split("#");
  if (path === "") return { page, hash };
  const file = posix.normalize(posix.join("docs", posix.dirname(page), decodeURI(path)));
  if (!existsSync(join(root, file)) || !statSync(join(root, file)).isFile()) return null;
  if (file.startsWith("docs/") && file.endsWith(".md")) return { page: file.slice("docs/".length, -".md".length), hash };
  return { file };
}
