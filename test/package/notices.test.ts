import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { notices, withText, type FoundPackage } from "../../tools/notices.mjs";

const folder = mkdtempSync(join(tmpdir(), "qianyan-notices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found: FoundPackage = { name: "some", directory: folder, packageJson: { version: "1.2.3" }, licenseId: "MIT", licenseText: null };

describe("the notices of what is shipped", () => {
  it("stop the build at a package with neither the text of its licence nor a holder to write it for", () => {
    expect(() => withText(found)).toThrow("some is shipped without the text of its licence (MIT)");
    expect(() => withText({ ...found, licenseId: "SEE LICENSE IN terms", packageJson: { version: "1", author: "A. Author" } })).toThrow("some");
  });

  it("name the holder that package.json names where the package holds no licence", () => {
    const { text } = withText({ ...found, licenseId: "ISC", packageJson: { version: "1.2.3", author: "A. Author <a@example.org> (https://example.org)" } });
    expect(text).toContain("Copyright (c) A. Author\n");
    expect(text).not.toContain("Internet Software Consortium\n");
  });

  it("carry a package's NOTICE after its licence", () => {
    writeFileSync(join(folder, "NOTICE"), "This product includes a thing.\n");
    const page = notices([withText({ ...found, licenseText: "The terms." })]);
    expect(page).toMatch(/some 1\.2\.3\n\nMIT\n\nThe terms\.\n\nThis product includes a thing\.\n$/);
  });
});
