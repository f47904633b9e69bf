import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import { startTexts } from "../../src/locale/pane/start.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { procedureTexts } from "../../src/locale/sheets/procedure.ts";
import { looks } from "../../src/workbook/look/look.ts";
import { eventually } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

describe.each([
  ["zh-CN", "核对一篇论文的表格", "表3指数", "核对表3", "核对155项：128项相符，27项不符"],
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

  it("is opened from the start with the audits of its tables, one of which is opened again and run", async () => {
    await served.page
      .locator("header")
      .getByRole("button", { name: startTexts(locale).start })
      .click();
    await served.page.getByTestId("start").getByRole("button", { name: title }).click();
    await eventually(async () => expect(await served.sheets()).toContain(sheet));
    await button(results.reopenNamed(audit)).click();
    await served.pane.getByText(results.reopened(audit)).waitFor();
    await served.pane.getByRole("tab", { name: pane.steps.run }).click();
    await button(pane.run).click();
    await served.pane.getByRole("tab", { name: pane.steps.result, selected: true }).waitFor();
    await served.pane.getByText(total).first().waitFor();
  });

  it("has what cannot hold in colour in a copy of the table, and takes a number for printed as its cell's format shows it", async () => {
    const { markedSheet } = procedureTexts(locale);
    await eventually(async () => expect(await served.sheets()).toContain(markedSheet));
    const wrong = 1.161;
    const addressIn = async (name: string) => {
      const cells = await served.allCells(name);
      const row = cells.findIndex((one) => one.includes(wrong));
      return addressOf(row + 1, cells[row].indexOf(wrong) + 1);
    };
    const at = { marked: await addressIn(markedSheet), data: await addressIn(sheet) };
    const fill = await served.page.evaluate(
      ({ name, address }) => globalThis.qianyanWorkbook!.host.workbook.getSheetByName(name)!.getRange(address).getCellStyleData()?.bg?.rgb,
      { name: markedSheet, address: at.marked },
    );
    expect(fill?.toUpperCase()).toBe(looks.wrong.fill);
    // Printed as 1 it may be any number from 0.5 to 1.5, and the mean is one.
    await served.page.evaluate(
      ({ name, address }) => void globalThis.qianyanWorkbook!.host.workbook.getSheetByName(name)!.getRange(address).setNumberFormat("0"),
      {
        name: sheet,
        address: at.data,
      },
    );
    await served.pane.getByRole("tab", { name: pane.steps.run }).click();
    await button(pane.runAgain).click();
    await served.pane.getByText(total.replace("128", "129").replace("27", "26")).first().waitFor();
  });
});
