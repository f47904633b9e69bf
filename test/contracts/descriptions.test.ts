import { describe, expect, it } from "vitest";
import { catalog, indices, indexById, modelById, models } from "../../src/engine/catalog.ts";
import { roles, variableRoles, type VariableRole } from "../../src/engine/data/dataset.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import { orientation, readOption, reference, returnsToScale, type OptionSettings } from "../../src/engine/declare/options.ts";
import { locales, type Text } from "../../src/engine/declare/text.ts";
import { settingTexts } from "../../src/locale/wording/setting.ts";
import { choicesOf, identitiesOf } from "./index-samples.ts";

const isText = (value: unknown): value is Text => typeof value === "object" && value !== null && locales.some((locale) => locale in value);

/** Every text inside a description, with the path to it. */
function textsIn(value: unknown, path: string): readonly { readonly path: string; readonly text: Text }[] {
  if (isText(value)) return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => textsIn(inside, `${path}.${key}`));
}

const chinese = /[\u4e00-\u9fff]/;

describe.each(catalog.map((method) => ({ id: method.id, method })))("the description of $id", ({ method }) => {
  const texts = [...textsIn(method, method.id), ...textsIn([orientation, reference, returnsToScale], "options")];

  it("has every text in every language", () => {
    expect(texts.length).toBeGreaterThan(10);
    for (const { path, text } of texts) {
      expect(Object.keys(text).sort(), path).toEqual([...locales].sort());
      for (const locale of locales) expect(text[locale].trim(), `${path} ${locale}`).not.toBe("");
      expect(chinese.test(text.en), `${path}: Chinese in the English text`).toBe(false);
    }
  });

  it("has Chinese prose that is Chinese", () => {
    for (const { path, text } of [{ path: "title", text: method.title }, { path: "summary", text: method.summary }, ...textsIn(method.results, "results")]) {
      expect(chinese.test(text["zh-CN"]), path).toBe(true);
    }
  });

  it("cites at least one paper, each by its year, and by its DOI where that was seen with it", () => {
    expect(method.citations.length).toBeGreaterThan(0);
    for (const { text, doi } of method.citations) {
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
      expect(text).toMatch(/\(\d{4}\)/);
    }
  });

  it("has an id that a URL and a command line can carry, and that no other method has", () => {
    expect(method.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(catalog.filter(({ id }) => id === method.id)).toHaveLength(1);
  });

  it("offers each option's default among its values", () => {
    for (const [name, option] of Object.entries(method.options)) {
      if (option.kind === "choice") expect(Object.keys(option.values), name).toContain(option.default);
      else if (option.default !== null) expect(readOption(name, option, option.default), name).toBe(option.default);
    }
  });

  it("says what an option is set to only where it has an effect", () => {
    const defaults = Object.fromEntries(Object.entries(method.options).map(([name, option]) => [name, option.default]));
    for (const option of Object.values(method.options)) {
      if (option.kind !== "number" || option.onlyWith === undefined) continue;
      const { option: other, value } = option.onlyWith;
      expect(readOption(other, method.options[other], value)).toBe(value);
      const said = (settings: OptionSettings) => settingTexts([method], settings, variableRoles, "en").map(([title]) => title);
      expect(said({ ...defaults, [other]: value })).toContain(option.title.en);
      expect(said(defaults)).not.toContain(option.title.en);
    }
  });

  it("says how undesirable outputs are treated only where there are any", () => {
    const defaults = Object.fromEntries(Object.entries(method.options).map(([name, option]) => [name, option.default]));
    const said = (roles: readonly VariableRole[]) => settingTexts([method], defaults, roles, "en").map(([title]) => title);
    for (const option of Object.values(method.options)) {
      if (option.shownWith !== "undesirable") continue;
      expect(said(variableRoles)).toContain(option.title.en);
      expect(said(["input", "output"])).not.toContain(option.title.en);
    }
  });

  it("refuses a value that an option does not offer", () => {
    for (const [name, option] of Object.entries(method.options)) expect(() => readOption(name, option, "nonsense"), name).toThrow(Mistake);
  });

  it("takes roles that exist, an input and an output at least", () => {
    for (const role of Object.keys(method.roles)) expect(roles).toContain(role);
    expect(method.roles.input?.min).toBeGreaterThanOrEqual(1);
    expect(method.roles.output?.min).toBeGreaterThanOrEqual(1);
  });

  it("is found by its id in any letter case", () => {
    const find = method.kind === "model" ? modelById : indexById;
    expect(find(method.id.toUpperCase())).toBe(method);
  });
});

describe("the catalogue", () => {
  it("answers an unknown name with the names that it has", () => {
    for (const [find, known] of [[modelById, models] as const, [indexById, indices] as const]) {
      const error = (() => {
        try {
          return find("nonsense");
        } catch (thrown) {
          return thrown;
        }
      })();
      expect(error).toBeInstanceOf(Mistake);
      expect((error as Mistake<"unknown-method">).params).toMatchObject({ expected: known.map(({ id }) => id), got: "nonsense" });
    }
  });

  it("lets every index measure only by models that it has", () => {
    for (const { measures } of indices) for (const measure of measures) expect(modelById(measure).id).toBe(measure);
  });

  it("has words in every language for each factor that can drive an index", () => {
    for (const index of indices) {
      const driving = choicesOf(index).flatMap((choices) => Object.keys(identitiesOf(index, choices)[0].parts));
      for (const factor of driving) {
        const words = index.results.find(({ id }) => id === factor)?.inFindings;
        for (const locale of locales) expect([index.id, factor, words?.[locale] ?? ""]).toEqual([index.id, factor, expect.stringContaining(factor)]);
      }
    }
  });

  it("names the formula of every model in both languages, and another where undesirable outputs enter", () => {
    for (const model of models) {
      const options = Object.fromEntries(Object.entries(model.options).map(([name, option]) => [name, option.default]));
      const [plain, undesirable] = [model.formula(options, false), model.formula(options, true)];
      for (const locale of locales) {
        expect(plain[locale]).not.toBe("");
        expect(undesirable[locale]).not.toBe(plain[locale]);
      }
    }
  });
});
