import { FileProblem } from "../file-problem.ts";
import { limits } from "../limits.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import { RunGatherer, type StoredRun } from "./stored-runs.ts";
import { unescaped } from "../archive/xml-reader.ts";

/**
 * The texts that the cells of a workbook share, without the signs that say how to pronounce them. Where the part is missing
 * there are none: a cell that points at one is refused then.
 * @param runs gets those that are kept in pieces of their own look, by their places; null where looks are not wanted
 */
export async function sharedTexts(
  parts: PackageParts,
  path: string | undefined,
  runs: Map<number, readonly StoredRun[]> | null = null,
): Promise<readonly string[]> {
  if (path === undefined || !parts.has(path)) return [];
  const texts: string[] = [];
  let text = "";
  const gatherer = runs === null ? null : new RunGatherer();
  await parts.read(path, {
    open(name, attributes, parent) {
      if (name === "si") {
        text = "";
        gatherer?.begin();
      } else gatherer?.open(name, attributes, parent);
    },
    text(part, name, parent) {
      if (name === "t" && (parent === "si" || parent === "r")) text += unescaped(part);
      gatherer?.text(part, name, parent);
    },
    close(name) {
      if (name !== "si") return;
      if (texts.length === limits.texts) throw new FileProblem("too-large", null, { limit: limits.texts });
      const pieces = gatherer?.runs();
      if (pieces) runs!.set(texts.length, pieces);
      texts.push(text);
    },
  });
  return texts;
}
