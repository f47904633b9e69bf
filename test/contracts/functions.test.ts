import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/engine/declare/text.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { methodFunctions } from "../../src/functions/method-functions.ts";
import { procedureFunctions } from "../../src/functions/procedure-functions.ts";
import { procedures } from "../../src/procedures/catalog.ts";

/**
 * What has been released: worksheet arguments are positional and live in users' files. `npm run docs` adds a new function
 * as a new line, and a new argument that stands last; nothing that has been released is ever changed or removed.
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

  it("has every argument once, and something to choose from in every choice", () => {
    const meanings = fn.parameters.map(({ meaning }) => JSON.stringify(meaning));
    expect(new Set(meanings).size).toBe(meanings.length);
    for (const { name, kind, choices } of fn.parameters) if (kind === "choice") expect(choices?.length, name).toBeGreaterThan(0);
  });

  it("has its required arguments first", () => {
    const optional = fn.parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
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

describe.each(methodFunctions.map((fn) => ({ name: fn.name, fn })))("the function $name of a model or an index", ({ fn }) => {
  it("spills a result that its method describes", () => {
    expect(fn.method.results.map(({ id }) => id)).toContain(fn.gives);
  });

  it("has every argument from a role or an option of its method, a range first", () => {
    expect(fn.parameters[0].optional).toBe(false);
    for (const { name, meaning } of fn.parameters) {
      if (meaning.is === "columns") expect(Object.keys(fn.method.roles), name).toContain(meaning.role);
      if (meaning.is === "measure" || meaning.is === "factor") expect(fn.method.kind, name).toBe("index");
    }
  });
});

describe.each(procedureFunctions.map((fn) => ({ name: fn.name, fn })))("the function $name of a procedure", ({ fn }) => {
  it("has a prefix of procedures and a result that a cell can spill", () => {
    expect(fn.name).toMatch(/^(PREP|INDEX|STAT|SPACE|REG|AUDIT)\.[A-Z0-9]+$/);
    expect(["record", "rows", "column"]).toContain(fn.procedure.gives[fn.gives].gives);
  });
});

describe.each(procedures.map(({ id, ...rest }) => ({ id, procedure: { id, ...rest } })))("the functions of the procedure $id", ({ procedure }) => {
  const functions = procedureFunctions.filter((fn) => fn.procedure.id === procedure.id);

  it("can spill every result but figures, and take every slot and option", () => {
    const results = Object.keys(procedure.gives).filter((id) => procedure.gives[id].gives !== "figure");
    const any = functions.some(({ parameters }) => parameters.some(({ meaning }) => meaning.is === "result"));
    expect(any ? results : functions.map(({ gives }) => gives)).toEqual(expect.arrayContaining(results));
    const taken = functions.flatMap(({ parameters }) => parameters.map(({ name }) => name));
    expect(taken).toEqual(expect.arrayContaining([...Object.keys(procedure.takes), ...Object.keys(procedure.options)]));
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
