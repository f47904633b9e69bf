import { partPath, type PackageParts } from "./package-parts.ts";

/** What a part of a workbook points at. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, `worksheet` or `styles`, which both editions of the format share. */
  readonly kind: string;
  readonly path: string;
}

/** The addresses outside of the workbook that a part points at, by the ids of its relationships. */
export async function outsideOf(parts: PackageParts, path: string): Promise<ReadonlyMap<string, string>> {
  const outside = new Map<string, string>();
  const { file } = listOf(path);
  if (!parts.has(file)) return outside;
  await parts.read(file, {
    open(name, { Id = "", Target = "", TargetMode }) {
      if (name === "Relationship" && TargetMode === "External") outside.set(Id, Target);
    },
  });
  return outside;
}

function listOf(path: string): { readonly folder: string; readonly file: string } {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(0, slash));
  return { folder, file: partPath(`_rels/${path.slice(slash + 1)}.rels`, folder) };
}

/** The relationships of a part; of the whole package where the path is empty. */
export async function relationshipsOf(parts: PackageParts, path: string): Promise<readonly Relationship[]> {
  const { folder, file } = listOf(path);
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
