import { describe, expect, it } from "vitest";
import { functionFamily } from "../../src/functions/family.ts";
import { functionId, functionsMetadata } from "../../src/functions/metadata.ts";

const base = "https://stat.example.org/qianyan/";
const english = functionsMetadata("en", { base });
const chinese = functionsMetadata("zh-CN", { base });

describe("the functions' metadata", () => {
  it("offers every function of the family under its own name", () => {
    expect(english.functions.map(({ name }) => name)).toEqual(functionFamily.map(({ name }) => name));
    for (const { id, name } of english.functions) {
      expect(id).toBe(name);
      expect(id).toMatch(functionId);
    }
  });

  it("never offers two names that Excel stores alike", () => {
    const stored = english.functions.map(({ id }) => id.replaceAll(".", "_"));
    expect(new Set(stored).size).toBe(stored.length);
  });

  it("is the same in both languages but for its texts", () => {
    const bare = ({ functions, enums }: typeof english) => ({
      functions: functions.map(({ description: _description, helpUrl: _helpUrl, parameters, ...rest }) => ({
        ...rest,
        parameters: parameters.map(({ name: _name, description: _text, ...parameter }) => parameter),
      })),
      enums: enums.map(({ values, ...rest }) => ({ ...rest, values: values.map(({ tooltip: _tooltip, ...value }) => value) })),
    });
    expect(bare(chinese)).toEqual(bare(english));
    for (const { description, parameters } of chinese.functions)
      for (const text of [description, ...parameters.flatMap(({ name, description: help }) => [name, help])]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const { values } of chinese.enums) for (const { tooltip } of values) expect(tooltip).toMatch(/\p{Script=Han}/u);
  });

  it("names each parameter once, without blanks", () => {
    for (const { parameters } of [...english.functions, ...chinese.functions]) {
      const names = parameters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.join("")).not.toMatch(/[\s,;]/);
    }
  });

  it("lets error cells reach the functions, which spill", () => {
    expect(english.allowErrorForDataTypeAny).toBe(true);
    for (const { result, options } of english.functions) expect([result, options.cancelable]).toEqual([{ type: "any", dimensionality: "matrix" }, true]);
  });

  it("takes ranges and lists as matrices of anything and choices as texts from a list", () => {
    english.functions.forEach(({ parameters }, f) =>
      parameters.forEach(({ type, dimensionality, optional, customEnumId }, p) => {
        const { kind, choices, optional: mayBeOmitted } = functionFamily[f].parameters[p];
        expect([type, dimensionality, optional]).toEqual(
          ["range", "numbers"].includes(kind) ? ["any", "matrix", mayBeOmitted] : ["string", "scalar", mayBeOmitted],
        );
        const offered = english.enums.find(({ id }) => id === customEnumId)?.values.map(({ stringValue }) => stringValue);
        expect(offered).toEqual(kind === "choice" ? choices?.map(({ value }) => value) : undefined);
      }),
    );
  });

  it("never asks for an argument after one that may be omitted", () => {
    for (const { parameters } of english.functions) {
      const first = parameters.findIndex(({ optional }) => optional);
      expect(parameters.slice(first < 0 ? parameters.length : first).every(({ optional }) => optional)).toBe(true);
    }
  });

  it("leads to the help of each function below its own address", () => {
    expect(english.functions.find(({ id }) => id === "SBM.SUPER")?.helpUrl).toBe(`${base}docs/functions.html#sbmsuper`);
    expect(functionsMetadata("zh-CN", { base }).functions.find(({ id }) => id === "SBM.SUPER")?.helpUrl).toBe(`${base}docs/zh-CN/functions.html#sbmsuper`);
  });

  it("leaves the namespace out where the manifest names it", () => {
    const { functions } = functionsMetadata("en", { base, namespace: "GML" });
    expect(functions.map(({ id }) => `GML.${id}`)).toEqual(functionFamily.map(({ name }) => name).filter((name) => name.startsWith("GML.")));
  });
});
