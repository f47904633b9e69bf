import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shapeTexts } from "../../src/locale/pane/shape.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { regionTexts } from "../../src/locale/wording/region-words.ts";
import { templateTexts } from "../../src/locale/pane/templates.ts";
import { encoded } from "../reading/encoded.ts";
import { eventually } from "./eventually.ts";
import { rolesShown } from "./pane-steps.ts";
import { ServedPage } from "./served-page.ts";

/** Pictures are left where a folder is named. */
const pictures = process.env["PICTURES"];
const picture = async (served: ServedPage, name: string) => (pictures === undefined ? undefined : served.page.screenshot({ path: `${pictures}/${name}.png` }));

const beijing = readFileSync(new URL("../cli/yearbooks/11_nbs_gbk.csv", import.meta.url));
const text = new TextDecoder("gb18030").decode(beijing);
/** The file of another province as the bureau's site saves it: its numbers are those of the first, times a factor of each row. */
const another = (province: string, k: number) =>
  encoded(
    text
      .replace("北京市", province)
      .replaceAll(/,(\d+\.\d+)/g, (_, number: string, at: number) => `,${(Number(number) * (1 + ((k * 7 + at) % 5) / 10)).toFixed(4)}`),
    "gb18030",
  );
const provinces = ["北京市", "天津市", "河北省", "上海市", "山西省", "安徽省", "重庆市", "四川省"];
const files = provinces.map((name, k) => ({ name: `${name}.csv`, mimeType: "text/csv", buffer: k === 0 ? beijing : Buffer.from(another(name, k)) }));

describe.each([
  ["zh-CN", 1440],
  ["en", 320],
] as const)("from the files of a bureau to a report, in %s at %d px", (locale, width) => {
  let served: ServedPage;
  const [pane, shape, regions, templates] = [paneTexts(locale), shapeTexts(locale), regionTexts(locale), templateTexts(locale)];
  const [sheet, grouped] = locale === "en" ? ["北京市 in shape", "北京市 in shape (2)"] : ["北京市 整理", "北京市 整理 (2)"];
  const named = (step: string) => `journey-${locale}-${width}-${step}`;

  beforeAll(async () => {
    served = await ServedPage.open({ locale, width });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("takes a few clicks", async () => {
    const begun = Date.now();
    await served.page.getByTestId("file").setInputFiles(files);
    await served.pane.getByRole("button", { name: shape.apply }).waitFor();
    await picture(served, named("1-offer"));
    await served.pane.getByRole("button", { name: shape.apply }).click();
    await eventually(async () => expect(await served.sheets()).toContain(sheet));
    await served.pane.getByRole("button", { name: regions.title }).click();
    await served.pane.getByRole("combobox", { name: regions.map }).selectOption("four-regions");
    await served.pane.getByRole("button", { name: regions.make }).scrollIntoViewIfNeeded();
    await picture(served, named("2-regions"));
    await served.pane.getByRole("button", { name: regions.make }).click();
    await eventually(async () => expect(await served.sheets()).toContain(grouped));
    const [header, first] = await served.allCells(grouped);
    expect(header[1]).toBe(locale === "en" ? "Four regions" : "四大地区");
    expect(first.slice(0, 4)).toEqual(["北京市", locale === "en" ? "East" : "东部", 2019, 4.4241]);
    await eventually(async () => expect(await rolesShown(served.pane)).toHaveLength(header.length));
    await picture(served, named("3-roles"));
    await served.pane.getByRole("tab", { name: pane.steps.run, exact: true }).click();
    await served.pane.getByRole("button", { name: pane.run, exact: true }).click();
    await served.pane.getByRole("tab", { name: pane.steps.result, exact: true, selected: true }).waitFor();
    await eventually(async () => expect((await served.sheets()).length).toBeGreaterThan(provinces.length + 5));
    await picture(served, named("4-report"));
    const seconds = (Date.now() - begun) / 1000;
    if (pictures !== undefined) console.log(`${locale} ${width} px: ${seconds.toFixed(1)} s`);
  });

  it("makes a sheet of a template, to be filled in", async () => {
    await served.pane.getByRole("tab", { name: pane.steps.data, exact: true }).click();
    await served.pane.getByRole("button", { name: templates.title }).click();
    await served.pane.getByRole("combobox", { name: templates.choose }).selectOption("green-tfp");
    await served.pane.getByRole("button", { name: templates.make }).scrollIntoViewIfNeeded();
    await picture(served, named("5-template"));
    await served.pane.getByRole("button", { name: templates.make }).click();
    await eventually(async () => expect((await served.sheets()).filter((name) => name.endsWith(templates.dataSheet))).toHaveLength(1));
  });
});
