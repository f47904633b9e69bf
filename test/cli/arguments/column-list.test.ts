import { describe, expect, it } from "vitest";
import { columnList, headerNamed } from "../../../src/cli/arguments/column-list.ts";

describe("a list of columns", () => {
  it("is split at commas, with spaces around names and empty names left out", () => {
    expect(columnList("A, B,,C ,", ["A", "B", "C"])).toEqual(["A", "B", "C"]);
  });

  it("keeps a header that holds a comma whole, the longest first", () => {
    expect(columnList("R&D, total,staff,R&D", ["R&D", "R&D, total", "staff"])).toEqual(["R&D, total", "staff", "R&D"]);
  });

  it("is split at the Chinese separators too", () => {
    expect(columnList("人员\uff0c经费、专利", ["人员", "经费", "专利"])).toEqual(["人员", "经费", "专利"]);
  });

  it("keeps a Chinese separator that stands in a header", () => {
    expect(columnList("水\u3001电,人员", ["水\u3001电", "人员"])).toEqual(["水\u3001电", "人员"]);
    expect(columnList("水\u3001气,人员", ["水\u3001电", "人员"])).toEqual(["水\u3001气", "人员"]);
  });

  it("finds a header that is broken over lines", () => {
    expect(headerNamed("R&D staff", ["R&D\nstaff", "x"])).toBe("R&D\nstaff");
    expect(columnList("R&D staff,x", ["R&D\nstaff", "x"])).toEqual(["R&D\nstaff", "x"]);
  });

  it("takes thousands of names, one of them with commas inside", () => {
    const header = ["R&D, staff, full time", ...Array.from({ length: 3000 }, (_, k) => `x${k}`)];
    expect(columnList(header.join(","), header)).toEqual(header);
  });

  it("leaves a name that is no header as it was typed", () => {
    expect(columnList("A,typo,B", ["A", "B"])).toEqual(["A", "typo", "B"]);
  });
});
