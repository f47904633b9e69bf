import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { version } from "../../src/engine/declare/product.ts";

it("the product's version is that of package.json", () => {
  const about = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { readonly version: string };
  expect(version).toBe(about.version);
});
