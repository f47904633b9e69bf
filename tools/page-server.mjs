// The server of `npm start` and of the browser tests: the built folder, to this machine only, with the headers of docs/deploy.md and
// compressed where a compressed twin stands beside a file (compressed.mjs).
import { createServer } from "node:http";
import sirv from "sirv";
import { securityHeaders } from "./security-policy.mjs";

const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** A name with the hash of what stands under it, which is never another thing: a browser that has it need not ask again. */
const hashed = /\.[0-9a-f]{10}\.\w+$/;

/** Serves a folder. A name that another site has led to this machine gets no answer: its pages must not read what is served here. */
export function pageServer(folder) {
  const serve = sirv(folder, {
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      response.setHeader("Cache-Control", hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return createServer((request, response) => {
    const refuse = (status, sentence) => {
      response.writeHead(status, { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" });
      response.end(sentence);
    };
    if (!own.test(request.headers.host ?? "")) refuse(403, "This server answers to localhost only.");
    else serve(request, response, () => refuse(404, "Not found"));
  });
}
