// npm run build -- [--base https://stat.example.org/qianyan/] [--officejs cdn|cdn-cn|local]
// Makes dist/, a folder that any static web server can serve: the pages, the manifest for the address, the functions'
// metadata and the help in both languages, and for `local` office.js itself.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildManifest } from "./build-manifest.mjs";
import { buildHelp } from "./help/build-help.mjs";
import { checkedBase } from "./manifest.mjs";
import { checkedPreset } from "./office-js.mjs";
import { root } from "./packages.mjs";

const out = join(root, "dist");

try {
  const { values } = parseArgs({ options: { base: { type: "string" }, officejs: { type: "string", default: "cdn" } } });
  checkedPreset(values.officejs);
  checkedBase(values.base ?? "https://localhost:3000/");
  const webpack = [join(root, "node_modules/webpack-cli/bin/cli.js"), "--mode", "production", "--env", `officejs=${values.officejs}`];
  const { status } = spawnSync(process.execPath, webpack, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("webpack failed: see above");
  await buildManifest({ ...values, out });
  await buildHelp(out);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
