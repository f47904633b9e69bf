import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressTexts } from "../../tools/compressed.mjs";
import { pageServer } from "../../tools/page-server.mjs";
import { securityHeaders } from "../../tools/security-policy.mjs";

const folder = mkdtempSync(join(tmpdir(), "qianyan-served-"));
const script = "const words = 'many of the same';\n".repeat(200);
/** As the build names a script: by what stands in it. */
const named = "page.0123456789.js";
let server: Server;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>served</title>");
  for (const name of ["page.js", named]) writeFileSync(join(folder, name), script);
  await compressTexts(folder);
  server = pageServer(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function get(path: string, host: string, further: Readonly<Record<string, string>> = {}): Promise<{ readonly answer: IncomingMessage; readonly text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { host, ...further } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve({ answer, text: Buffer.concat(parts).toString() }));
    })
      .on("error", reject)
      .end();
  });
}

describe("the server of npm start", () => {
  it.each(["/", "/index.html", "/nowhere"])("sends the headers of docs/deploy.md with %s", async (path) => {
    const { answer } = await get(path, "localhost:3000");
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()], name).toBe(value);
    const guide = readFileSync(join(import.meta.dirname, "../../docs/deploy.md"), "utf8");
    for (const [name, value] of Object.entries(securityHeaders)) expect(guide).toContain(`${name}: ${value}\n`);
  });

  it("serves the page to this machine by each of its names", async () => {
    for (const host of ["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) expect((await get("/", host)).text).toContain("served");
  });

  it("sends scripts compressed to a browser that takes them so, and as they are to one that does not", async () => {
    const { answer } = await get("/page.js", "localhost:3000", { "accept-encoding": "gzip, deflate, br" });
    expect([answer.headers["content-encoding"], answer.headers["content-type"]]).toEqual(["gzip", expect.stringContaining("javascript")]);
    expect(Number(answer.headers["content-length"])).toBeLessThan(script.length / 5);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    const plain = await get("/page.js", "localhost:3000");
    expect([plain.answer.headers["content-encoding"], plain.text]).toEqual([undefined, script]);
  });

  it("lets a browser keep what is named by what stands in it, and ask of all else whether it is another by now", async () => {
    const kept = (await get(`/${named}`, "localhost:3000", { "accept-encoding": "gzip" })).answer.headers["cache-control"];
    expect(kept).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/page.js"]) {
      const { headers } = (await get(path, "localhost:3000")).answer;
      expect(headers["cache-control"]).toBe("no-cache");
      const { answer, text } = await get(path, "localhost:3000", { "if-none-match": headers.etag! });
      expect([answer.statusCode, text]).toEqual([304, ""]);
    }
  });

  it.each(["evil.example", "localhost.evil.example", "192.168.1.7:3000"])("refuses a page that was led here by the name %s", async (host) => {
    const { answer, text } = await get("/", host);
    expect([answer.statusCode, text]).toEqual([403, "This server answers to localhost only."]);
  });
});
