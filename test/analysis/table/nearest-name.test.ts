import { expect, it } from "vitest";
import { nearestName } from "../../../src/analysis/table/nearest-name.ts";

it("the nearest header is the one a person meant, and none where nothing is close", () => {
  expect(nearestName("投人", ["投入", "产出"])).toBe("投入");
  expect(nearestName("GDP", ["地区", "年份"])).toBeNull();
  expect(nearestName("Labor", ["labour", "capital"])).toBe("labour");
});

it("a name too long to have been typed is compared with nothing", () => {
  expect(nearestName("列".repeat(33_000), ["列".repeat(32_999)])).toBeNull();
  expect(nearestName("列".repeat(99), ["列".repeat(33_000), "列".repeat(98)])).toBe("列".repeat(98));
});
