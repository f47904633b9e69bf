import { describe, expect, it } from "vitest";
import { procedures } from "../../src/procedures/catalog.ts";
import { comparedStamp, namesOtherSheets, procedureStamp } from "../../src/report/procedure/stamps.ts";

describe("sheets whose formulas name cells of other sheets", () => {
  it("are those of a procedure that says that it refers to its data, and of no other", () => {
    const naming = procedures.filter(({ id }) => namesOtherSheets(procedureStamp(id))).map(({ id }) => id);
    expect(naming).toEqual(["compare"]);
  });

  it("are those on which scores are put side by side, and no reports of models", () => {
    expect(namesOtherSheets(comparedStamp)).toBe(true);
    expect(namesOtherSheets("qianyan:super-sbm:gm")).toBe(false);
    expect(namesOtherSheets("qianyan:chain:data")).toBe(false);
  });
});
