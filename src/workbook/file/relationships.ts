import { partPath, type PackageParts } from "./package-parts.ts";

/** What a part of a workbook points at. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, `worksheet` or `styles`, which both editions of the format share. */
  readonly kind: string;
  readonly path: string;
}

/** The relationships of a part; of the whole package where the path is empty. */
export async function relationshipsOf(parts: PackageParts, path: string): Promise<readonly Relationship[]> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(0, slash));
  const file = partPath(`_rels/${path.slice(slash + 1)}.rels`, folder);
  if (!parts.has(file)) return [];
  const found: Relationship[] = [];
  await parts.read(file, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name === "Relationship" && TargetMode !== "External")
        found.push({ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), path: partPath(Target, folder) });
    },
  });
  return found;
}
