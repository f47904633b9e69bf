// Where a page gets office.js from. Microsoft supports its own servers; the package of npm may be shipped unmodified
// inside an organisation's own build, never published: it is copied at deploy time and never part of this repository.
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const officeJs = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-cn": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

/** What the content security policy must allow for a preset. */
export const officeJsOrigin = (preset) => (preset === "local" ? "'self'" : new URL(officeJs[preset]).origin);

export function checkedPreset(preset) {
  if (!(preset in officeJs)) throw new Error(`--officejs must be one of ${Object.keys(officeJs).join(", ")}; got ${preset}`);
  return preset;
}

/** Host programs, besides Excel, whose files are not needed. */
const otherHosts = /^(access|onenote|outlook|powerpoint|project|word|visio|sway)/i;

/** Copies office.js with its parts for Excel from node_modules into `<out>/office-js`. */
export function copyOfficeJs(out) {
  const source = fileURLToPath(new URL("../node_modules/@microsoft/office-js/dist", import.meta.url));
  if (!existsSync(join(source, "office.js")))
    throw new Error("office.js is not installed: run `npm install --no-save @microsoft/office-js@1.1.110` on a machine with access to a package registry");
  for (const name of readdirSync(source)) {
    if (otherHosts.test(name) || /\.debug\.js$|\.d\.ts$|vsdoc/.test(name)) continue;
    cpSync(join(source, name), join(out, "office-js", name), { recursive: true, filter: (path) => !/\.debug\.js$|outlook_strings/.test(path) });
  }
  cpSync(join(source, "../LICENSE.md"), join(out, "office-js", "LICENSE.md"));
}
