// npm run package: zips dist/ with the deployment guide in both languages to qianyan-<version>.zip. Build first, for the address of your server.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zipSync } from "fflate";
import { root } from "./packages.mjs";

const dist = join(root, "dist");
if (!existsSync(join(dist, "manifest.xml"))) {
  console.error("There is no built add-in in dist/: run `npm run build -- --base https://your.server/qianyan/` first.");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const contents = Object.fromEntries(files.map((path) => [`qianyan/${relative(dist, path).split(sep).join("/")}`, readFileSync(path)]));
const archive = join(root, `qianyan-${version}.zip`);
const guides = { "deploy.md": "docs/deploy.md", "deploy.zh-CN.md": "docs/zh-CN/deploy.md" };
for (const [name, path] of Object.entries(guides)) contents[name] = readFileSync(join(root, path));
writeFileSync(archive, zipSync(contents));
console.log(`${archive}: ${Object.keys(contents).length} files`);
