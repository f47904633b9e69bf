import { expect, it } from "vitest";
import { schemeOf } from "../../src/addin/office-scheme.ts";

it("tells whether Excel is dark from what its theme says, and nothing where it says nothing", () => {
  expect(schemeOf({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" })).toBe("dark");
  expect(schemeOf({ isDarkTheme: false })).toBe("light");
  expect(schemeOf({ bodyBackgroundColor: "#262626" })).toBe("dark");
  expect(schemeOf({ bodyBackgroundColor: "#F0F0F0" })).toBe("light");
  expect(schemeOf({ bodyBackgroundColor: "" })).toBeNull();
  expect(schemeOf(undefined)).toBeNull();
});
