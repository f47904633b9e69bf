/** Lets the page draw itself and hear a click. */
export const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What a promise gives, or at once the reason why nobody waits for it any more. */
export const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    promise.then(resolve, reject);
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

/** Milliseconds between two drawings of the progress. */
const showEvery = 150;

/** Tells of the progress as often as a person can follow it, and of its end. */
export function seldom<P extends { readonly done: number; readonly of: number }>(tell: (progress: P, now: number) => void): (progress: P) => void {
  let shown = 0;
  return (progress) => {
    const now = performance.now();
    if (now - shown < showEvery && progress.done < progress.of) return;
    shown = now;
    tell(progress, now);
  };
}
