declare module "jsdom" {
  /** The part of jsdom that is used; it comes without types. */
  export class JSDOM {
    constructor(source: string, options?: { readonly url?: string; readonly contentType?: string; readonly runScripts?: "outside-only" });
    readonly window: Window & typeof globalThis & { eval(code: string): unknown };
  }
}
