// node tools/build-manifest.mjs --base https://stat.example.org/qianyan/ [--officejs cdn|cdn-cn|local] [--out dist]
// Writes what a built folder needs to be an add-in: the manifest, those of the fallback, the functions' metadata in both
// languages, and, for `local`, office.js itself. `manifest.xml` at the top of the repository is the one for localhost.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { addInFiles, checkedBase } from "./manifest.mjs";
import { checkedPreset, copyOfficeJs } from "./office-js.mjs";
import { root } from "./packages.mjs";

export async function buildManifest({ base = "https://localhost:3000/", officejs = "cdn", out = "dist" }) {
  const preset = checkedPreset(officejs);
  checkedBase(base);
  const folder = resolve(out);
  const { functionsMetadata } = await compiledMetadata();
  for (const [path, text] of Object.entries(addInFiles(base, functionsMetadata))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (preset === "local") copyOfficeJs(folder);
}

/** The metadata follow from the catalogue, which is compiled first. */
async function compiledMetadata() {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "src/functions"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the sources could not be compiled: see above");
  return import(pathToFileURL(join(root, "build/functions/metadata.js")).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const { values } = parseArgs({ options: { base: { type: "string" }, officejs: { type: "string" }, out: { type: "string" } } });
    await buildManifest(values);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
