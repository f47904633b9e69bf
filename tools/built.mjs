// Whether the built page is newer than what it is made of.
import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "./packages.mjs";

/** Paths from the project's folder on, with slashes. */
export const filesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.split(sep).join("/")}`)
    .filter((path) => statSync(join(root, path)).isFile());

/** Whether dist/ is newer than everything that it is made of. */
export function isBuilt() {
  const time = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  const parts = [...["src", "assets", "tools", "manifest", "docs"].flatMap(filesBelow), "webpack.config.js", "package-lock.json"];
  return time("dist/docs/deploy.html") > Math.max(...parts.map(time));
}
