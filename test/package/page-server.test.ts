import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageServer } from "../../tools/page-server.mjs";
import { securityHeaders } from "../../tools/security-policy.mjs";

const folder = mkdtempSync(join(tmpdir(), "qianyan-served-"));
let server: Server;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>served</title>");
  server = pageServer(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function get(path: string, host: string): Promise<{ readonly answer: IncomingMessage; readonly text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
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

  it.each(["evil.example", "localhost.evil.example", "192.168.1.7:3000"])("refuses a page that was led here by the name %s", async (host) => {
    const { answer, text } = await get("/", host);
    expect([answer.statusCode, text]).toEqual([403, "This server answers to localhost only."]);
  });
});
