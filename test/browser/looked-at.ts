import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect } from "vitest";
import { ServedPage, type ServedOptions } from "./served-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens the page with axe in it. */
export async function openLookedAt(options: ServedOptions): Promise<ServedPage> {
  const served = await ServedPage.open(options);
  await served.page.evaluate(axeSource);
  return served;
}

/** What axe finds wrong in the page's own parts, or in one of them, and finds again once whatever fades in has arrived; the grid is another project's. */
export async function violations(served: ServedPage, part = "#app"): Promise<readonly string[]> {
  let found = await violationsNow(served, part);
  for (const deadline = Date.now() + 5_000; found.length > 0 && Date.now() < deadline; found = await violationsNow(served, part))
    await served.page.waitForTimeout(200);
  return found;
}

async function violationsNow(served: ServedPage, part: string): Promise<readonly string[]> {
  await served.settled();
  const { violations: found } = await served.page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        // Fluent's guards of the focus hand it on at once: nobody ever stands on them.
        { include: [[selector]], exclude: [["main > section"], ["[data-tabster-dummy]"]] },
        // The style sheets stay as they are: axe need not fetch them each time.
        { resultTypes: ["violations"], preload: false },
      ),
    part,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").slice(0, 200)}`));
}

/** Every step as it stands now, in the width of Excel's own pane. */
export async function expectNarrow(served: ServedPage, steps: readonly string[]): Promise<void> {
  await served.page.setViewportSize({ width: 1280, height: 800 });
  for (const step of steps) {
    await served.pane.getByRole("tab", { name: step, exact: true }).click();
    await served.settled();
    const { width, beyond } = await served.pane.evaluate((pane) => {
      const edge = pane.getBoundingClientRect();
      // What scrolls within its own frame may be wider than the pane.
      const framed = (element: Element) => element.closest("[role=region][tabindex]") !== null;
      const wide = [...pane.querySelectorAll("*")].filter((element) => !framed(element) && element.getBoundingClientRect().right > edge.right + 0.5);
      return { width: edge.width, beyond: wide.map((element) => element.outerHTML.slice(0, 80)) };
    });
    expect([step, width, beyond]).toEqual([step, 320, []]);
  }
}
