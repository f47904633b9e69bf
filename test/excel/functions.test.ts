import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { callFunction } from "../../src/functions/call.ts";
import { associateAll, type AssociateOptions, type FunctionRuntime } from "../../src/functions/excel/associate.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { isOfProcedure } from "../../src/functions/sheet-function.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { InProcess } from "../../src/worker/in-process.ts";
import { callOver, columnsFor, header, rows } from "../functions/procedure-panel.ts";
import { excelFixture, type ExcelFixture } from "./excel-fixture.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";

const inputs: Cell[][] = [
  [4, 3],
  [7, 3],
  [8, 1],
  [4, 2],
  [2, 4],
  [10, 1],
  [12, 1],
];
const outputs: Cell[][] = inputs.map(() => [1]);
const panel = {
  dmu: ["甲", "乙", "丙", "甲", "乙", "丙"].map((name): Cell[] => [name]),
  period: [2019, 2019, 2019, 2020, 2020, 2020].map((year): Cell[] => [year]),
  inputs: [[4], [6], [9], [3.5], [6.5], [7]] as Cell[][],
  outputs: [[2], [3], [3], [2.2], [3.1], [3.3]] as Cell[][],
  values: [
    [4, 2],
    [6, 3],
    [9, 3],
    [3.5, 2.2],
    [6.5, 3.1],
    [7, 3.3],
  ] as Cell[][],
};
/** Given where a function cannot do without. */
const required = {
  value: panel.outputs,
  undesirable: [[1], [2], [2], [1.1], [1.9], [1.8]] as Cell[][],
  group: ["东", "西", "东", "东", "西", "东"].map((name): Cell[] => [name]),
};
const evaluator = new InProcess();
const family = (name: string) => functionFamily.find((fn) => fn.name === name)!;
const expected = async (name: string, args: Parameters<typeof callFunction>[1]) => {
  const called = await callFunction(family(name), args, evaluator, "zh-CN");
  if ("mistake" in called) throw new Error(sentence(called.mistake, "zh-CN"));
  return called.cells.map((row) => row.map((cell) => cell ?? ""));
};

describe("worksheet functions in Excel's own runtime", () => {
  let fixture: ExcelFixture;
  beforeAll(async () => {
    fixture = await excelFixture("Data");
    const { CustomFunctions } = fixture;
    associateAll<CustomFunctions.ErrorCode>(CustomFunctions, { evaluator, locale: () => "zh-CN" });
  });
  afterEach(() => expect(fixture.excel.gaps).toEqual([]));
  const call = (...args: Parameters<ExcelFixture["excel"]["call"]>) => fixture.excel.call(...args).result;

  it("spill one value for each row", async () => {
    const spilled = await expected("SBM.SUPER", [inputs, outputs]);
    expect(spilled).toHaveLength(7);
    expect(spilled.flat().every((value) => typeof value === "number")).toBe(true);
    expect(await call("SBM.SUPER", [inputs, outputs, null, null, null, null, null])).toEqual({ value: spilled });
  });

  it("spill several columns, blank cells as empty texts", async () => {
    const args = [panel.dmu, panel.period, panel.inputs, panel.outputs];
    const spilled = await expected("GML.TFP", args);
    expect(spilled.slice(0, 3)).toEqual([[""], [""], [""]]);
    expect(await call("GML.TFP", [...args, null, null, null, null])).toEqual({ value: spilled });
  });

  it("answer by every name of the family", async () => {
    const called = functionFamily.map(async (fn) => {
      const { name, parameters } = fn;
      if (isOfProcedure(fn)) return [name, await call(name, callOver(fn, [header, ...rows], columnsFor(fn.procedure)).args)];
      const ranges: Readonly<Record<string, Cell[][]>> = panel;
      const needed: Readonly<Record<string, Cell[][]>> = { ...required, ...panel };
      const args = parameters.map(({ name: parameter, optional }) => (optional ? ranges : needed)[parameter] ?? null);
      return [name, await call(name, args)];
    });
    expect(await Promise.all(called)).toEqual(functionFamily.map(({ name }) => [name, { value: expect.anything() as unknown }]));
  });

  it("solve one range once for six functions, whatever default is spelt out", async () => {
    const evaluate = vi.spyOn(evaluator, "evaluate");
    const moved = inputs.map(([a, b]) => [Number(a) + 0.25, b]);
    const names = ["SBM.SUPER", "SBM.SLACKS", "SBM.TARGETS", "SBM.PEERS", "QIANYAN.STATUS", "QIANYAN.WHY"];
    const omitted = (name: string) =>
      family(name)
        .parameters.slice(2)
        .map((parameter) => (name === "SBM.SLACKS" && parameter.name === "returns" ? "crs" : null));
    const called = await Promise.all(names.map((name) => call(name, [moved, outputs, ...omitted(name)])));
    for (const result of called) expect(result).toEqual({ value: expect.objectContaining({ length: 7 }) as unknown });
    expect(evaluate).toHaveBeenCalledTimes(1);
    expect(await call("SBM.SUPER", [inputs, outputs.map(() => [2]), ...omitted("SBM.SUPER")])).toMatchObject({ value: { length: 7 } });
    expect(evaluate).toHaveBeenCalledTimes(2);
    evaluate.mockRestore();
  });

  it("take a choice by its value, and say what the choices are", async () => {
    expect(await call("SBM.SUPER", [inputs, outputs, null, "vrs", null, null, null])).toEqual({
      value: await expected("SBM.SUPER", [inputs, outputs, null, [["vrs"]]]),
    });
    const wrong = await call("SBM.SUPER", [inputs, outputs, null, "VSR", null, null, null]);
    expect(wrong).toEqual({ failed: 7, message: expect.stringContaining("crs、vrs") as unknown });
  });

  it("name the cell that holds an error, by its address", async () => {
    const broken = inputs.map((row, k) => (k === 2 ? [row[0], { error: "#DIV/0!" }] : row));
    const result = await call("SBM.SUPER", [broken, outputs, null, null, null, null, null], { from: ["'我的 数据'!C2:D8", "'我的 数据'!E2:E8"] });
    expect(result).toEqual({ failed: 7, message: expect.stringMatching(/D4.*#DIV\/0!/) as unknown });
  });

  it("name a blank cell, which arrives as an empty text", async () => {
    const holed = inputs.map((row, k) => (k === 1 ? ["", row[1]] : row));
    const result = await call("SBM.SUPER", [holed, outputs, null, null, null, null, null], { from: ["Data!C2:D8", "Data!E2:E8"] });
    expect(result).toEqual({ failed: 7, message: expect.stringMatching(/C3.*不能为空/) as unknown });
  });

  it("show #N/A in the rows without a value", async () => {
    const withZero = inputs.map((row, k) => (k === 3 ? [0, row[1]] : row));
    const result = (await call("SBM.SUPER", [withZero, outputs, null, null, null, null, null])) as { value: unknown[][] };
    expect(result.value[3][0]).toMatchObject({ type: "Error", code: "#N/A" });
    expect(result.value[2][0]).toBeTypeOf("number");
  });

  it("of procedures spill tables and columns, leave a blank cell's row out, and name the cell that holds a text", async () => {
    const { value: numbers } = required;
    const groups = required.group;
    expect(await call("STAT.DAGUM", [numbers, groups, panel.period, null, "within"])).toEqual({
      value: await expected("STAT.DAGUM", [numbers, groups, panel.period, null, [["within"]]]),
    });
    const holed = panel.values.map((row, k) => (k === 1 ? ["", row[1]] : row));
    const result = (await call("INDEX.ENTROPY", [holed, null, null, null, null])) as { value: unknown[][] };
    expect(result.value[1][0]).toMatchObject({ type: "Error", code: "#N/A" });
    expect(result.value.filter(([cell]) => typeof cell === "number")).toHaveLength(5);
    const worded = numbers.map((row, k) => (k === 2 ? ["三"] : row));
    expect(await call("STAT.DAGUM", [worded, groups, null, null, null], { from: ["Data!G2:G7", "Data!H2:H7"] })).toEqual({
      failed: 7,
      message: expect.stringMatching(/value.*G4.*数字/) as unknown,
    });
  });

  it("leave the blank rest of whole columns out", async () => {
    const blank = (columns: number): Cell[][] => Array.from({ length: 50_000 }, () => Array<Cell>(columns).fill(""));
    expect(await call("SBM.SUPER", [[...inputs, ...blank(2)], [...outputs, ...blank(1)], null, null, null, null, null])).toEqual({
      value: await expected("SBM.SUPER", [inputs, outputs]),
    });
  });
});

describe("a call", () => {
  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
    divisionByZero = "#DIV/0!",
  }
  class CallError extends Error {
    constructor(
      readonly code: ErrorCode,
      message?: string,
    ) {
      super(message);
    }
  }
  const associated = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const runtime: FunctionRuntime<ErrorCode> = { associate: (id, fn) => void associated.set(id, fn), Error: CallError, ErrorCode };
  const superOf = (options: Partial<AssociateOptions> = {}) => {
    associated.clear();
    associateAll(runtime, { evaluator, locale: () => "en", ...options });
    return associated.get("SBM.SUPER")!;
  };
  const rest = [null, null, null, null, null];
  const other = inputs.map(([a, b]) => [Number(a) + 0.5, b]);

  /** Never answers, and does not hear its signal. */
  const deaf = { evaluate: vi.fn(() => new Promise<never>(() => {})), dispose: () => {} } satisfies Evaluator;

  it("solves nothing in the preview of a formula", async () => {
    const evaluate = vi.spyOn(evaluator, "evaluate");
    await expect(superOf()(other, outputs, ...rest, { isInValuePreview: true })).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("preview") as unknown,
    });
    expect(evaluate).not.toHaveBeenCalled();
    evaluate.mockRestore();
  });

  it("settles when Excel takes it back", async () => {
    const invocation: { onCanceled?: () => void } = {};
    const result = superOf({ evaluator: deaf })(other, outputs, ...rest, invocation);
    await vi.waitFor(() => expect(deaf.evaluate).toHaveBeenCalled(), 10_000);
    invocation.onCanceled?.();
    await expect(result).rejects.toBeInstanceOf(CallError);
    expect((deaf.evaluate.mock.calls as unknown as [unknown, unknown, { signal: AbortSignal }][])[0][2].signal.aborted).toBe(true);
  });

  it("settles after its time, whatever the work under it does", async () => {
    const result = superOf({ evaluator: deaf, minutes: 0.001 })(other, outputs, ...rest, {});
    await expect(result).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("Stopped after") as unknown });
  });

  it("settles with a sentence when the work under it breaks", async () => {
    const broken: Evaluator = { evaluate: () => Promise.reject(new Error("no worker")), dispose: () => {} };
    await expect(
      superOf({ evaluator: broken })(
        inputs.map(([a, b]) => [Number(a) + 1, b]),
        outputs,
        ...rest,
        {},
      ),
    ).rejects.toMatchObject({ code: "#VALUE!", message: expect.stringContaining("no worker") as unknown });
  });

  it("refuses what is above the limit of Excel on the web", async () => {
    const large = Array.from({ length: 150_000 }, () => [0.123456789012345, 0.123456789012345]);
    await expect(superOf()(large, large, ...rest, {})).rejects.toMatchObject({ code: "#VALUE!", message: expect.stringContaining("5 MB") as unknown });
  });

  it("is known without its namespace where the manifest names that", () => {
    superOf({ namespace: "GML" });
    expect([...associated.keys()]).toEqual(
      functionFamily
        .map(({ name }) => name)
        .filter((name) => name.startsWith("GML."))
        .map((name) => name.slice(4)),
    );
  });
});
