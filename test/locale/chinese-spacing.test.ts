import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../src", import.meta.url));

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });

/** The texts between quotation marks, of lines that are no comments. */
const literalsIn = (line: string): readonly string[] => (/^\s*(?:\/\/|\/?\*)/.test(line) ? [] : (line.match(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []));

/** English that names something in Chinese, and what is typed at a command line, keep their spaces. */
const isEnglish = (text: string) => /[a-z]{2,} [a-z]{2,}/.test(text) && (text.match(/\p{Script=Han}/gu) ?? []).length < text.length / 3;
const isTyped = (text: string) => /^["`]\s*qianyan |--[a-z]/.test(text) || text === '"Qianyan 前沿"';

const spaced = /\p{Script=Han} +(?:[A-Za-z0-9α-ωΑ-Ω]|\$\{)|[A-Za-z0-9α-ωΑ-Ω}] +\p{Script=Han}/u;

const found = files(root).flatMap((path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, k) =>
      literalsIn(line)
        .filter((text) => /\p{Script=Han}/u.test(text) && spaced.test(text) && !isEnglish(text) && !isTyped(text))
        .map((text) => `${relative(root, path)}:${k + 1} ${text}`),
    ),
);

describe("Chinese texts", () => {
  it("have no space between a Chinese character and a numeral or a Latin word", () => {
    expect(found).toEqual([]);
  });

  it("are found with such a space, whichever side it is on", () => {
    for (const text of ["均值为 0.5", "TFP 指数", "共 ${count}个", "${count} 个"]) expect(spaced.test(text)).toBe(true);
    expect(spaced.test("2012—2024年的TFP")).toBe(false);
  });
});
