import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTexts } from "../../src/locale/page.ts";
import { paneTexts } from "../../src/locale/pane.ts";
import { resultTexts } from "../../src/locale/pane-results.ts";
import { eventually } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

describe.each([
  ["zh-CN", "核对一篇论文的表格", "表3 指数", "核对表3", "核对155项：128项相符，27项不符"],
  ["en", "Audit a published study", "Table 3 indices", "Audit of Table 3", "Of 155 numbers checked by the digits printed, 128 are consistent, 27 inconsistent"],
] as const)("the sample of a published study, in %s", (locale, title, sheet, audit, total) => {
  let served: ServedPage;
  const [pane, results] = [paneTexts(locale), resultTexts(locale)];
  const button = (name: string) => served.pane.getByRole("button", { name, exact: true });

  beforeAll(async () => {
    served = await ServedPage.open({ locale });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("is opened from the menu with the audits of its tables, one of which is opened again and run", async () => {
    await served.page.getByRole("button", { name: pageTexts(locale).samples }).click();
    await served.page.getByRole("menuitem", { name: title }).click();
    await eventually(async () => expect(await served.sheets()).toContain(sheet));
    await button(results.reopenNamed(audit)).click();
    await served.pane.getByText(results.reopened(audit)).waitFor();
    await served.pane.getByRole("tab", { name: pane.steps.run }).click();
    await button(pane.run).click();
    await served.pane.getByRole("tab", { name: pane.steps.result, selected: true }).waitFor();
    await served.pane.getByText(total).first().waitFor();
  });
});
