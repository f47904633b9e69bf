// The licences and notices of everything that dist/ ships, gathered by webpack from the modules that it bundles.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./packages.mjs";

// CommonJS whose names Node does not find, and JSON.
const list = createRequire(import.meta.url);
const { LicenseWebpackPlugin } = list("license-webpack-plugin");

export const noticesFile = "THIRD-PARTY-NOTICES.txt";

/** Licences that a package.json does not name, but the package's own LICENSE does. */
const licences = { "@univerjs/telemetry": "Apache-2.0" };

/** Holders that neither a licence file nor package.json names; the package's repository does. */
const holders = { "@fluentui/react-icons": "Microsoft Corporation" };

/** The plugin that writes the file. A package whose licence is nowhere to be read stops the build. */
export const thirdPartyNotices = () =>
  new LicenseWebpackPlugin({
    outputFilename: noticesFile,
    perChunkOutput: false,
    skipChildCompilers: true,
    // Part of its library is compiled into the solver's kernel.
    additionalModules: [{ name: "assemblyscript", directory: join(root, "node_modules/assemblyscript") }],
    licenseTypeOverrides: licences,
    handleMissingLicenseType: (name) => {
      throw new Error(`${name} is shipped, and its package.json names no licence`);
    },
    // The plugin knows a licence by its file; the packages without one are looked at in `withText`.
    handleMissingLicenseText: () => null,
    renderLicenses: (modules) => notices([...modules.filter(({ name }) => name !== "qianyan").map(withText), coordinates]),
    stats: { warnings: false, errors: true },
  });

/** @typedef {{ name: string, version: string, licence: string, text: string, notice: string | null }} Shipped */

/** Data of others that the product holds. */
const coordinates = {
  name: "GeoNames",
  version: "(www.geonames.org): coordinates of the capitals of 34 provinces, taken over unchanged",
  licence: "CC-BY-4.0",
  text: list("spdx-license-list/licenses/CC-BY-4.0.json").licenseText.trim(),
  notice: null,
};

/** The whole file, a package after the other. */
export function notices(packages) {
  const rule = "=".repeat(80);
  const parts = [...packages]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text, notice }) => [`${name} ${version}`, licence, text, ...(notice === null ? [] : [notice])].join("\n\n"));
  return [
    "Qianyan ships parts of the packages and data below; each stands under its own licence. Qianyan's own is in LICENSE.txt.",
    "前沿使用了下列软件包与数据的部分内容，各依其自身许可；前沿自身的许可见LICENSE.txt。",
    ...parts.flatMap((part) => [rule, part]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** @returns {Shipped} */
export function withText({ name, directory, packageJson, licenseId, licenseText }) {
  const text = licenseText ?? standardText(packageJson, licenseId);
  if (text === null) throw new Error(`${name} is shipped without the text of its licence (${licenseId}): add it, or take the package out`);
  const notice = readdirSync(directory).find((file) => /^notice(\.(txt|md))?$/i.test(file));
  return {
    name,
    version: packageJson.version,
    licence: licenseId,
    text: text.trim(),
    notice: notice === undefined ? null : readFileSync(join(directory, notice), "utf8").trim(),
  };
}

/** The standard text of a licence whose package holds none, with the holder that its package.json names. */
function standardText({ name, author, contributors }, licence) {
  const [holder] = [author, ...(contributors ?? [])].map((one) => (typeof one === "string" ? one : one?.name)?.replace(/\s*[<(].*$/, "")).filter(Boolean);
  const named = holders[name] ?? holder;
  if (named === undefined || !/^[\w.-]+$/.test(licence ?? "")) return null;
  const { licenseText } = list(`spdx-license-list/licenses/${licence}.json`);
  return licenseText.replace(/(Copyright \(c\) .*\n)+/, `Copyright (c) ${named}\n`);
}
