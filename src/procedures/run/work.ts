import type { Procedure } from "../declare/procedure.ts";

/** What a procedure does with an item of its work, by name. */
export function workOf({ id, works }: Procedure, name: string): (item: unknown) => unknown {
  const work = works?.[name];
  if (work === undefined) throw new Error(`${id} has no work ${name}`);
  // A list would hand on the place of the item too.
  return (item) => work(item);
}
