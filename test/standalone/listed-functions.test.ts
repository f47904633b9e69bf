import { describe, expect, it } from "vitest";
import { locales } from "../../src/engine/declare/text.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { foundIn, ourGroups, signatureOf } from "../../src/standalone/function-list/listed-functions.ts";

describe("the list of functions", () => {
  it.each(locales)("has every worksheet function once in %s, under the question that it answers, with words for every argument", (locale) => {
    const groups = ourGroups(locale);
    const listed = groups.flatMap(({ functions }) => functions);
    expect(listed.map(({ name }) => name).sort()).toEqual(functionFamily.map(({ name }) => name).sort());
    expect(listed.flatMap(({ help, parameters }) => [help, ...parameters.map((one) => one.help)]).filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  });

  it("begins with the preparation of the data and puts the scores before what is asked of them", () => {
    const places = ["PREP.DEFLATE", "SBM.SUPER", "GML.TFP", "STAT.DAGUM"].map((name) =>
      ourGroups("en").findIndex(({ functions }) => functions.some((fn) => fn.name === name)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(4);
  });

  it("finds a function by its name, by its method and by the question", () => {
    const found = (text: string) => foundIn(ourGroups("zh-CN"), text).flatMap(({ functions }) => functions.map(({ name }) => name));
    expect(found("dagum")).toContain("STAT.DAGUM");
    expect(found("基尼系数")).toContain("STAT.DAGUM");
    expect(found("差距在缩小吗")).toContain("STAT.SIGMA");
    expect(found("no such thing")).toEqual([]);
  });

  it("writes optional arguments in brackets", () => {
    const fn = ourGroups("en")
      .flatMap(({ functions }) => functions)
      .find(({ name }) => name === "SBM.SUPER")!;
    expect(signatureOf(fn)).toMatch(/^SBM\.SUPER\(inputs, outputs, \[undesirable\], /);
  });
});
