/// <reference types="custom-functions-runtime" />
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import { FakeExcel } from "./fake-excel.ts";
import { install } from "./install.ts";

const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const origin = "https://localhost:3000";

export interface BootedOffice {
  readonly excel: FakeExcel;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** The real office.js in a window of jsdom, in front of a fake Excel. Scripts that it asks for come from its npm package. */
export async function bootOffice(excel = new FakeExcel()): Promise<BootedOffice> {
  const { window } = new JSDOM(`<!doctype html><head><script type="text/plain" src="${origin}/office.js"></script></head>`, {
    url: `${origin}/taskpane.html`,
    runScripts: "outside-only",
  });
  install(window as unknown as Parameters<typeof install>[0], excel);
  loadScriptsFrom(window);
  window.eval(await readFile(join(folder, "office.js"), "utf8"));
  await window.Office.onReady();
  const { Office, Excel, CustomFunctions } = window;
  return { excel, Office, Excel, CustomFunctions };
}

/** Office.js adds script tags for its parts; telemetry is not among what it gets. */
function loadScriptsFrom(window: JSDOM["window"]): void {
  const append = window.Node.prototype.appendChild;
  window.Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    if (!(node instanceof window.HTMLScriptElement) || !node.src) return append.call(this, node) as T;
    const script: HTMLScriptElement = node;
    const { pathname } = new URL(script.src);
    if (pathname.startsWith("/telemetry/")) return node;
    void readFile(join(folder, pathname), "utf8").then((code) => {
      window.eval(code);
      script.onload?.(new window.Event("load"));
    });
    return node;
  };
}
