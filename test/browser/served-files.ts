import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const dist = at("dist");

/** The page's own address of office.js, whatever the build's preset. */
const officeJs = "office-js/office.js";

/** The header that docs/deploy.md asks administrators to send. */
const recommendedPolicy = /^Content-Security-Policy: (.*)$/m.exec(readFileSync(at("docs/deploy.md"), "utf8"))![1];

/**
 * Answers requests with dist/ as it is; where it was built for office.js from elsewhere, the npm package stands in below the same
 * address. Scripts that are named run in each page before its own, for drivers that cannot put one there.
 */
export function servedFiles(scripts: Readonly<Record<string, string>> = {}): RequestListener {
  const files = sirv(dist);
  const office = sirv(at("node_modules/@microsoft/office-js/dist"));
  const first = Object.keys(scripts).map((name) => `<script src="${name}"></script>`);
  const page = (name: string) =>
    readFileSync(join(dist, name), "utf8")
      .replace(/src="[^"]*office\.js"/, `src="${officeJs}"`)
      .replace("<head>", `<head>${first.join("")}`);
  const own: Readonly<Record<string, readonly [type: string, text: () => string]>> = {
    "taskpane.html": ["text/html", () => page("taskpane.html")],
    ...(first.length > 0 ? { "": ["text/html", () => page("index.html")] } : {}),
    ...Object.fromEntries(Object.entries(scripts).map(([name, text]) => [name, ["text/javascript", () => text]])),
  };
  return (request, response) => {
    response.setHeader("content-security-policy", recommendedPolicy);
    response.setHeader("x-content-type-options", "nosniff");
    const asked = own[(request.url ?? "").slice(1).replace(/\?.*/, "")];
    if (asked !== undefined) return void response.writeHead(200, { "content-type": `${asked[0]};charset=utf-8` }).end(asked[1]());
    files(request, response, () => {
      if (request.url?.startsWith("/office-js/")) request.url = request.url.slice("/office-js".length);
      office(request, response, () => void response.writeHead(404).end());
    });
  };
}
