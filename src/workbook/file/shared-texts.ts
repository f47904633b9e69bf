import { FileProblem } from "./file-problem.ts";
import { limits } from "./limits.ts";
import type { PackageParts } from "./package-parts.ts";
import { unescaped } from "./xml-reader.ts";

/**
 * The texts that the cells of a workbook share, without the signs that say how to pronounce them. Where the part is missing
 * there are none: a cell that points at one is refused then.
 */
export async function sharedTexts(parts: PackageParts, path: string | undefined): Promise<readonly string[]> {
  if (path === undefined || !parts.has(path)) return [];
  const texts: string[] = [];
  let text = "";
  await parts.read(path, {
    open(name) {
      if (name === "si") text = "";
    },
    text(part, name, parent) {
      if (name === "t" && (parent === "si" || parent === "r")) text += unescaped(part);
    },
    close(name) {
      if (name !== "si") return;
      if (texts.length === limits.texts) throw new FileProblem("too-large", null, { limit: limits.texts });
      texts.push(text);
    },
  });
  return texts;
}
