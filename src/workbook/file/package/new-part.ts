import { addTypes } from "./content-types.ts";
import { addRelation } from "./relations.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** Adds a part that another one points at, and says what kind it is. */
export async function addPart(
  parts: XlsxPackage,
  from: string,
  type: string,
  part: { readonly path: string; readonly xml: string; readonly kind: string },
): Promise<void> {
  await parts.putText(part.path, part.xml);
  await addRelation(parts, from, type, part.path);
  await addTypes(parts, [[part.path, part.kind]]);
}
