import type { Injector } from "@univerjs/core";
import { IRenderManagerService, type Engine } from "@univerjs/preset-sheets-core";

/** How long the grid draws every frame after a person did something, and how often it looks for a change otherwise, in milliseconds. */
const awake = 1000;
const pulse = 100;
/** What took so long to draw is drawn again after so many times as long, but after so many milliseconds at most. */
const share = 10;
const longest = 300;
/** What a person does to a page; the strip of the sheets' names scrolls by itself whenever a sheet is added. */
const stirs = ["pointermove", "pointerdown", "pointerup", "wheel", "keydown", "keyup", "input", "compositionupdate", "focusin", "resize"];

/**
 * The grid's engine (0.25.1) asks for a frame sixty times a second for each of its canvases, the hidden ones too, as long as
 * the page is open: a tenth of a core or more, on a page that nobody touches. Here they rest when a person has done nothing
 * for a second: what changes all the same, as where sheets of results are written, is drawn ten times a second, and less
 * often where a frame takes long: to draw each step of it would take a third of the time of writing. To be called before
 * the first workbook is shown.
 * @returns what stops it
 */
export function letFramesRest(injector: Injector): () => void {
  const renders = injector.get(IRenderManagerService);
  const resting = new Map<Engine, readonly (() => void)[]>();
  let stirred = performance.now();

  const stir = () => {
    stirred = performance.now();
    for (const [engine, tasks] of resting) for (const task of tasks) engine.runRenderLoop(task);
    resting.clear();
  };
  const rest = (engine: Engine) => {
    if (performance.now() - stirred < awake) return;
    // A canvas that was put away or shown meanwhile has begun anew with the task that it has.
    const tasks = engine["_renderFrameTasks"] as readonly (() => void)[];
    resting.set(engine, [...new Set([...(resting.get(engine) ?? []), ...tasks])]);
    engine.stopRenderLoop();
  };
  // It ends with its canvas.
  const watch = (engine: Engine) => engine.endFrame$.subscribe({ next: () => rest(engine), complete: () => resting.delete(engine) });
  const created = renders.created$.subscribe(({ engine }) => watch(engine));
  for (const { engine } of renders.getRenderAll().values()) watch(engine);
  let again = 0;
  const timer = setInterval(() => {
    const begun = performance.now();
    if (begun < again) return;
    for (const tasks of resting.values()) for (const task of tasks) task();
    again = begun + Math.min(longest, share * (performance.now() - begun));
  }, pulse);
  const listening = new AbortController();
  for (const event of stirs) addEventListener(event, stir, { capture: true, passive: true, signal: listening.signal });
  return () => {
    clearInterval(timer);
    listening.abort();
    created.unsubscribe();
  };
}
