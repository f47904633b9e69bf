import type { PluginCtor, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Locale } from "../../../engine/declare/text.ts";
import { gridLocale, toolWords } from "../calculation/languages.ts";

/** Plugins with their settings, as a preset of the grid lists them. */
type Plugins = readonly unknown[];

/**
 * What can be done to a workbook beside its cells: rules on entries, notes, filters, sorting, finding. The grid works without them,
 * so that they come after it, or with the first file that is opened.
 */
export class GridTools {
  #added: Promise<void> | null = null;

  readonly #spoken = new Set<Locale>();

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly locale: () => Locale,
  ) {}

  /** Adds them, once; resolves when they are there. */
  add(): Promise<void> {
    return (this.#added ??= this.#add());
  }

  /** Gives the grid their words in a language, where they are wanted. */
  async speak(locale: Locale): Promise<void> {
    if (this.#added === null || this.#spoken.has(locale)) return;
    this.#spoken.add(locale);
    this.api.loadLocales(gridLocale[locale], await toolWords(locale));
  }

  async #add(): Promise<void> {
    // Once it is told of that they are wanted.
    await Promise.resolve();
    const [{ toolPlugins }] = await Promise.all([import("./tool-plugins.ts"), this.speak(this.locale())]);
    registerAll(this.univer, toolPlugins());
    // The grid starts them in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function registerAll(univer: Univer, plugins: Plugins): void {
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(...(entry as unknown as readonly [PluginCtor, object]));
    else univer.registerPlugin(entry as PluginCtor);
  }
}
