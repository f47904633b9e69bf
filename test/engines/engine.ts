import type { Locale } from "../../src/engine/declare/text.ts";

export interface WindowWish {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  /** The folder that gets what the page saves. */
  readonly downloads: string;
}

/** A window of a browser, in the few terms that every driver has. Mouse and keys are the browser's own events, as from a person. */
export interface EngineWindow {
  go(address: string): Promise<void>;
  /** Runs a function in the page; it sees its argument alone. */
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  click(x: number, y: number): Promise<void>;
  /** Types a text, or one key by its name. */
  type(text: string): Promise<void>;
  press(key: "Enter" | "Escape"): Promise<void>;
  /** Chooses a file in an `input`. */
  choose(selector: string, path: string): Promise<void>;
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What `npm run test:engines` found on the machine. */
export interface FoundEngine {
  readonly name: "Firefox" | "WebKit";
  readonly version: string;
  readonly found: FirefoxFound & WebKitFound;
}

export interface FirefoxFound {
  readonly path: string;
}

export interface WebKitFound {
  readonly driver: string;
  readonly browser: string;
  /** What shows a screen where there is none; null where there is one. */
  readonly screen: string | null;
}
