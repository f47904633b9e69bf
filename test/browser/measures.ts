import type { Page } from "playwright-core";

declare global {
  var longTasksSeen: number[] | undefined;
}

/** Notes every task of the main thread that takes longer than 50 ms from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    globalThis.longTasksSeen = seen;
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
  });
}

/** The long tasks seen since `watchLongTasks`, in milliseconds. */
export const longTasks = (page: Page): Promise<readonly number[]> => page.evaluate(() => globalThis.longTasksSeen!);

/** Presses the pane's cancel button and waits until the pane shows that the run has ended. */
export const cancelRun = async (page: Page): Promise<void> => void (await cancelTime(page));

/** Presses the pane's cancel button and says after how many milliseconds the pane shows that the run has ended. */
export function cancelTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const pane = document.querySelector("aside[aria-label]") ?? document.body;
    const button = [...pane.querySelectorAll("button")].find(({ textContent }) => /^(取消|Cancel)$/.test(textContent.trim()))!;
    const ended = () => /已取消|Cancelled/.test(pane.textContent);
    return new Promise<number>((resolve) => {
      const begun = performance.now();
      const watch = new MutationObserver(() => {
        if (!ended()) return;
        watch.disconnect();
        resolve(performance.now() - begun);
      });
      watch.observe(pane, { childList: true, subtree: true, characterData: true });
      button.click();
    });
  });
}
