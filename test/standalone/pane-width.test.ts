import { expect, it } from "vitest";
import { paneBounds } from "../../src/standalone/areas/pane-width.ts";

it("gives the pane the width of Excel's on a usual page, and leaves the sheet room on every one", () => {
  expect([1280, 1440, 1920].map((page) => paneBounds(page).usual)).toEqual([320, 346, 360]);
  for (const page of [761, 900, 1280, 1920]) {
    const { least, most, usual } = paneBounds(page);
    expect(least).toBeLessThanOrEqual(usual);
    expect(usual).toBeLessThanOrEqual(most);
    expect(page - most).toBeGreaterThanOrEqual(360);
  }
});
