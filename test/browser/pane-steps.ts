import type { Locator } from "playwright-core";

/** The heading under which each column stands, in the order of the table's columns. */
export async function rolesShown(pane: Locator): Promise<readonly string[]> {
  await pane.locator("li[data-column]").first().waitFor();
  const shown = await pane
    .locator("li[data-column]")
    .evaluateAll((items) =>
      items.map((item) => [Number((item as HTMLElement).dataset["column"]), item.closest("ul")!.parentElement!.querySelector("h3")!.textContent] as const),
    );
  return shown.sort(([a], [b]) => a - b).map(([, heading]) => heading);
}

/** Moves a column with its menu; does nothing if it stands there already. */
export async function moveColumn(pane: Locator, column: number, role: string): Promise<void> {
  if ((await rolesShown(pane))[column] === role) return;
  await pane.locator(`li[data-column="${column}"] button`).click();
  await pane.page().getByRole("menuitemradio", { name: role, exact: true }).click();
  await pane.page().getByRole("menu").waitFor({ state: "detached" });
}

/** Opens the step of the methods, finds one by its title and chooses it. */
export async function chooseMethod(pane: Locator, step: string, title: string): Promise<void> {
  await pane.getByRole("tab", { name: step, exact: true }).click();
  await pane.getByRole("searchbox").fill(title);
  await pane.getByRole("radio", { name: title, exact: true }).check();
}
