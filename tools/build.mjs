// npm run build -- [--base https://stat.example.org/qianyan/] [--officejs cdn|cdn-cn|local]
// Makes dist/, a folder that any static web server can serve: the pages, the manifest for the address, the functions'
// metadata in both languages, the reference page that Excel's help links lead to, and for `local` office.js itself.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { marked } from "marked";
import { buildManifest } from "./build-manifest.mjs";
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
  for (const page of ["functions", "deploy"]) writePage(page);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** A page of docs/ as HTML, its headings addressable as help links address them. */
function writePage(name) {
  const text = readFileSync(join(root, "docs", `${name}.md`), "utf8");
  const anchor = (heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]+/gu, "")
      .replaceAll(" ", "-");
  const body = marked(text).replace(/<h2>(.*?)<\/h2>/g, (_, heading) => `<h2 id="${anchor(heading)}">${heading}</h2>`);
  const style =
    "body{font:16px/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2b33}table{border-collapse:collapse}td,th{border:1px solid #cfd8dc;padding:.3rem .6rem;text-align:left;vertical-align:top}code,pre{font-family:ui-monospace,Consolas,monospace;background:#f3f6f7}pre{padding:.8rem;overflow:auto}a{color:#0f6175}";
  mkdirSync(join(out, "docs"), { recursive: true });
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Qianyan 前沿</title><style>${style}</style>`;
  writeFileSync(join(out, "docs", `${name}.html`), `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>\n`);
}
