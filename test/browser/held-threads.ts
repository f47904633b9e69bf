import type { Page } from "playwright-core";

declare global {
  /** Lets the threads hear what they were asked. */
  var letCompute: (() => void) | undefined;
  /** What the pane has said of a run's progress. */
  var progressTexts: string[];
}

/** From now on the page's threads hear nothing, so that whatever computes goes on computing until `letCompute`. */
export const holdThreads = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    const waiting: (() => void)[] = [];
    Worker.prototype.postMessage = function (this: Worker, ...args: [unknown]) {
      waiting.push(() => postMessage.apply(this, args));
    } as typeof postMessage;
    globalThis.letCompute = () => {
      Worker.prototype.postMessage = postMessage;
      for (const post of waiting) post();
    };
  });

/**
 * From now on what the pane says of a run's progress is kept, and once it has said two numbers the threads hear nothing more.
 * @param pattern what it says, with the number of what is done as its first group
 */
export const keepProgress = (page: Page, pattern: RegExp): Promise<void> =>
  page.evaluate((wanted) => {
    globalThis.progressTexts = [];
    new MutationObserver((_, observer) => {
      const said = document.querySelector<HTMLElement>("aside[aria-label]")!.innerText;
      const done = (text: string) => wanted.exec(text)?.[1];
      const before = globalThis.progressTexts.at(-1);
      if (done(said) === undefined || (before !== undefined && done(before) === done(said))) return;
      if (globalThis.progressTexts.push(said) < 2) return;
      Worker.prototype.postMessage = () => undefined;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, pattern);

export const letCompute = (page: Page): Promise<void> => page.evaluate(() => globalThis.letCompute!());
