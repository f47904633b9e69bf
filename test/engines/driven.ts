import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locale } from "../../src/engine/declare/text.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { eventually } from "../browser/eventually.ts";
import type { EngineWindow, FoundEngine } from "./engine.ts";
import { openFirefox } from "./firefox.ts";
import { openWebKit } from "./webkit.ts";

declare global {
  var problemsSeen: string[];
}

export const engine = JSON.parse(process.env["QIANYAN_ENGINE"] ?? "null") as FoundEngine | null;
const pictures = process.env["QIANYAN_PICTURES"];

/** Notes what must never happen. Runs in the page before its own scripts. */
function watch(): void {
  const seen: string[] = (globalThis.problemsSeen = []);
  // A notice that a frame was not enough to lay everything out is none of the program's.
  addEventListener("error", ({ message, error }) => {
    if (!message.startsWith("ResizeObserver loop")) seen.push(`uncaught: ${error instanceof Error ? `${message} ${error.stack}` : message}`);
  });
  addEventListener("unhandledrejection", ({ reason }) =>
    seen.push(`rejected: ${reason instanceof Error ? `${reason.message} ${reason.stack}` : String(reason)}`),
  );
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
    seen.push(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
  );
  const { error } = console;
  console.error = (...said: unknown[]) => {
    seen.push(`console: ${said.map(String).join(" ")}`);
    error.apply(console, said);
  };
}

export interface DrivenWish {
  readonly locale: Locale;
  readonly width: number;
  /** Answers a request of the page, with the names of scripts that it is to run first. */
  readonly serve: (scripts: Readonly<Record<string, string>>) => Parameters<typeof createServer>[1];
  /** A script that runs in the page before its own. */
  readonly before?: string;
}

/** What a person finds by looking: an element by its kind and the words on it. */
export interface Wanted {
  readonly css: string;
  readonly text?: string;
}

/** A page in the engine under test, driven by what it shows. */
export class Driven {
  private constructor(
    readonly window: EngineWindow,
    private readonly address: string,
    private readonly server: Server,
    private readonly downloads: string,
    private readonly sources: string,
  ) {}

  static async open({ locale, width, serve, before = "" }: DrivenWish): Promise<Driven> {
    if (engine === null) throw new Error("`npm run test:engines` names the engine to drive");
    const server = createServer(serve({ "watch.js": `(${watch.toString()})();`, ...(before === "" ? {} : { "before.js": before }) }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const [downloads, sources] = ["saved", "chosen"].map((what) => mkdtempSync(join(tmpdir(), `qianyan-engines-${what}-`)));
    const open = engine.name === "Firefox" ? openFirefox : openWebKit;
    const window = await open(engine.found, { locale, width, height: 900, downloads });
    return new Driven(window, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server, downloads, sources);
  }

  go(page: string): Promise<void> {
    return this.window.go(`${this.address}${page}`);
  }

  evaluate<T, A = null>(run: (argument: A) => T | Promise<T>, argument: A = null as A): Promise<T> {
    return this.window.evaluate(run, argument);
  }

  /** Waits until something holds in the page. */
  until<A = null>(holds: (argument: A) => boolean | Promise<boolean>, argument: A = null as A, timeout = 120_000): Promise<void> {
    return eventually(async () => {
      if (!(await this.evaluate(holds, argument))) throw new Error(`still not: ${holds.toString()} ${JSON.stringify(argument)}`);
    }, timeout);
  }

  /** Clicks on the first such element that can be seen and that nothing lies over. */
  async click(wanted: Wanted): Promise<void> {
    let last: { readonly x: number; readonly y: number } | null = null;
    const { x, y } = await eventually(async () => {
      const place = await this.evaluate(placeOf, wanted);
      if (place === null) throw new Error(`nothing to click: ${JSON.stringify(wanted)}`);
      // What comes in above it would move it away from under the pointer.
      const before = last;
      last = place;
      // A place that is scrolled to may come to lie between two pixels, now on this side and now on that.
      const still = before !== null && Math.abs(before.x - place.x) < 1.5 && Math.abs(before.y - place.y) < 1.5;
      if (!still) throw new Error(`still moving: ${JSON.stringify(wanted)} from ${JSON.stringify(before)} to ${JSON.stringify(place)}`);
      return place;
    }, 120_000);
    await this.window.click(x, y);
  }

  /** Waits until such an element can be seen. */
  shows(text: string, css = "body"): Promise<void> {
    return this.until(({ text, css }) => [...document.querySelectorAll<HTMLElement>(css)].some(({ innerText }) => innerText.includes(text)), { text, css });
  }

  /** Chooses in a list of the page. No driver reaches the menu that the system shows for it. */
  select(css: string, value: string): Promise<void> {
    return this.evaluate(
      ({ css, value }) => {
        const list = document.querySelector<HTMLSelectElement>(css)!;
        list.value = value;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      },
      { css, value },
    );
  }

  /** Opens a file as a person who chooses it in the dialog. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.sources, name);
    writeFileSync(path, bytes);
    await this.window.choose("input[type=file]", path);
  }

  /** What the page saves when something is done: the one new workbook among the files. */
  async saved(doing: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const before = new Set(readdirSync(this.downloads));
    await doing();
    return eventually(async () => {
      const [name] = readdirSync(this.downloads).filter((file) => !before.has(file) && file.endsWith(".xlsx"));
      if (name === undefined) throw new Error("nothing was saved");
      const bytes = new Uint8Array(readFileSync(join(this.downloads, name)));
      // Half a file is none yet.
      await readXlsx(bytes);
      return { name, bytes };
    }, 120_000);
  }

  /** A picture to look at, where a folder for it is named. */
  async picture(name: string): Promise<void> {
    if (!pictures) return;
    await this.evaluate(async () => {
      for (let k = 0; k < 60; k++) await new Promise(requestAnimationFrame);
    });
    writeFileSync(join(pictures, `${engine!.name.toLowerCase()}-${name}.png`), await this.window.picture());
  }

  problems(): Promise<readonly string[]> {
    return this.evaluate(() => globalThis.problemsSeen);
  }

  async close(): Promise<void> {
    await this.window.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    for (const folder of [this.downloads, this.sources]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle of the element, scrolled into sight; null while there is none to click, or it still moves. Runs in the page. */
async function placeOf({ css, text }: Wanted): Promise<{ readonly x: number; readonly y: number } | null> {
  for (const element of document.querySelectorAll<HTMLElement>(css)) {
    const label = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    const words = [element.innerText.trim(), element.getAttribute("aria-label"), label?.innerText.trim()];
    if (text !== undefined && !words.includes(text)) continue;
    if ((element as HTMLButtonElement).disabled) continue;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    for (let k = 0; k < 5; k++) await new Promise(requestAnimationFrame);
    const later = element.getBoundingClientRect();
    if (later.left !== left || later.top !== top) return null;
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && (element.contains(hit) || hit.contains(element))) return { x, y };
  }
  return null;
}
