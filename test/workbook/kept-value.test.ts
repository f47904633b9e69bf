import { expect, it } from "vitest";
import { keptValue } from "../../src/workbook/kept-value.ts";

it.each(["", "{", "undefined", "[1,"])("a kept text that is %j keeps nothing", (text) => {
  expect(keptValue(text)).toBeUndefined();
});

it("a kept value is given back", () => {
  expect(keptValue('{"a":[1,null]}')).toEqual({ a: [1, null] });
});
