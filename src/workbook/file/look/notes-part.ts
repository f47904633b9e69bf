import type { CellNote } from "../../look/sheet-extras.ts";
import { rangeOf } from "../../cells/address.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import type { Relationship } from "../archive/relationships.ts";
import { unescaped } from "../archive/xml-reader.ts";

/** What is noted to the cells of a sheet. Of a conversation, which newer programs keep in a part of its own, all that was said. */
export async function readNotes(parts: PackageParts, related: readonly Relationship[]): Promise<readonly CellNote[]> {
  const texts = new Map<string, string>();
  for (const { path } of related.filter(({ kind }) => kind === "comments"))
    for (const [ref, text] of await textsIn(parts, path, "comment")) texts.set(ref, text);
  const said = new Map<string, string[]>();
  for (const { path } of related.filter(({ kind }) => kind === "threadedComment"))
    for (const [ref, text] of await textsIn(parts, path, "threadedComment")) said.set(ref, [...(said.get(ref) ?? []), text]);
  for (const [ref, all] of said) texts.set(ref, all.join("\n"));
  return [...texts].flatMap(([ref, text]) => {
    const place = rangeOf(ref);
    return place === null ? [] : [{ row: place.fromRow, column: place.fromColumn, text }];
  });
}

async function textsIn(parts: PackageParts, path: string, element: string): Promise<readonly (readonly [ref: string, text: string])[]> {
  const found: (readonly [string, string])[] = [];
  let ref: string | null = null;
  let text = "";
  await parts.read(path, {
    open(name, attributes) {
      if (name === element) [ref, text] = [attributes["ref"] ?? "", ""];
    },
    // A comment keeps its text in runs, a conversation in one piece; how to read it aloud is no part of it.
    text(more, name, parent) {
      if (ref !== null && ((name === "t" && parent !== "rPh") || (name === "text" && element === "threadedComment"))) text += more;
    },
    close(name) {
      if (name !== element || ref === null) return;
      found.push([ref, unescaped(text).replaceAll("\r\n", "\n")]);
      ref = null;
    },
  });
  return found;
}
