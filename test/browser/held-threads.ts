import type { Page } from "playwright-core";

declare global {
  /** Lets the threads hear what they were asked. */
  var letCompute: (() => void) | undefined;
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

export const letCompute = (page: Page): Promise<void> => page.evaluate(() => globalThis.letCompute!());
