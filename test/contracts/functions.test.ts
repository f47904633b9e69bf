import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/engine/text.ts";
import { functionFamily } from "../../src/functions/family.ts";

/**
 * What has been released: worksheet arguments are positional and live in users' files. A new function is a new line
 * here, a new argument stands last in its line; nothing that stands in this file is ever changed or removed.
 */
const released = JSON.parse(readFileSync(new URL("functions.snapshot.json", import.meta.url), "utf8")) as Readonly<Record<string, readonly string[]>>;

describe.each(functionFamily.map((fn) => ({ name: fn.name, fn })))("the worksheet function $name", ({ fn }) => {
  it("is released: functions.snapshot.json holds its arguments in this order", () => {
    expect(released[fn.name]).toEqual(fn.parameters.map(({ name }) => name));
  });

  it("has a name that Excel takes and that no other function has, dots and underscores taken alike", () => {
    expect(fn.name).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/);
    expect(fn.name).toContain(".");
    expect(functionFamily.filter(({ name }) => name.replaceAll("_", ".") === fn.name.replaceAll("_", "."))).toHaveLength(1);
  });

  it("spills a result that its method describes", () => {
    expect(fn.method.results.map(({ id }) => id)).toContain(fn.gives);
  });

  it("has every argument from a role or an option of its method, each once", () => {
    const meanings = fn.parameters.map(({ meaning }) => JSON.stringify(meaning));
    expect(new Set(meanings).size).toBe(meanings.length);
    for (const { name, kind, meaning, choices } of fn.parameters) {
      if (meaning.is === "columns") expect(Object.keys(fn.method.roles), name).toContain(meaning.role);
      else if (kind === "choice") expect(choices?.length, name).toBeGreaterThan(0);
      if (meaning.is === "measure" || meaning.is === "factor") expect(fn.method.kind, name).toBe("index");
    }
  });

  it("has its required arguments first", () => {
    const optional = fn.parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
    expect(optional[0]).toBe(false);
  });

  it("says what it and each of its arguments is, in every language", () => {
    for (const locale of locales) {
      expect(fn.help[locale]).not.toBe("");
      for (const { name, title, help } of fn.parameters)
        expect(
          [title[locale], help[locale]].every((text) => text.trim() !== ""),
          name,
        ).toBe(true);
    }
  });
});

describe("the released worksheet functions", () => {
  it("are all still there, with the arguments they were released with at the front", () => {
    expect(Object.keys(released).length).toBeGreaterThan(0);
    for (const [name, parameters] of Object.entries(released)) {
      const now = functionFamily.find((fn) => fn.name === name)?.parameters.map((parameter) => parameter.name) ?? [];
      expect(now.slice(0, parameters.length), name).toEqual(parameters);
    }
  });
});
