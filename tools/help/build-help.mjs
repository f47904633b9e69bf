// node tools/help/build-help.mjs [FOLDER]
// Writes the help into the built folder; what it says of methods follows from the catalogues, which are compiled first.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../packages.mjs";
import { writeHelp } from "./site.mjs";

export async function buildHelp(out) {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "src/help"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the sources could not be compiled: see above");
  const [{ outline }, { referenceOf }, { helpTexts }] = await Promise.all(
    ["outline", "reference", "texts"].map((name) => import(pathToFileURL(join(root, `build/help/${name}.js`)).href)),
  );
  writeHelp(root, out, { outline, referenceOf, helpTexts });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildHelp(resolve(process.argv[2] ?? join(root, "dist")));
