const prefix = "qianyan-page-";

/** Says, as long as this page lives, that what it keeps is its own; a page that crashed or was closed says so no more. */
export function sayAlive(id: string): void {
  // Pages that are not from a secure address have no locks: what they keep is then offered to each other, as a copy.
  void navigator.locks?.request(`${prefix}${id}`, () => new Promise(() => {}));
}

/** The pages that are open in this browser. */
export async function livingPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
