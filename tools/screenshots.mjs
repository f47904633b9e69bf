// npm run screenshots [-- --dist dist --out docs/images/steps]
// Pictures of the pane's steps in both languages, beside the grid and 320 pixels wide, and the README's picture of the
// workbook, from the built page in Chromium.
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { findBrowser } from "./chromium.mjs";
import { root } from "./packages.mjs";

const { values } = parseArgs({
  options: { dist: { type: "string", default: join(root, "dist") }, out: { type: "string", default: join(root, "docs/images/steps") } },
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });

const texts = {
  "zh-CN": {
    steps: { data: "数据", method: "方法", run: "运行", results: "结果" },
    run: "运行",
    index: "全局Malmquist指数",
    productivity: "生产率",
    save: "保存到工作簿",
    charts: "图表",
    reshape: "整理到新工作表",
  },
  en: {
    steps: { data: "Data", method: "Method", run: "Run", results: "Results" },
    run: "Run",
    index: "Global Malmquist index",
    productivity: "Productivity",
    save: "Save in workbook",
    charts: "Charts",
    reshape: "Put in shape on a new sheet",
  },
};

/** A table as yearbooks print it: a title, years as columns, a total, thousands, a sign for what is missing, a note. */
const yearbook = `表1 各地区研发经费（亿元）,,,
地\u3000区,2021年,2022年,2023年
全\u3000国,"4,120.5","4,530.2","4,981.7"
北\u3000京,"1,250.3","1,390.8","1,502.4"
天\u3000津,574.3,568.7,—
河\u3000北,745.5,848.9,912.6
山\u3000西,251.9,273.7,301.2
注：本表数字为示例。,,,
`;

const files = sirv(resolve(values.dist));
const server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

try {
  for (const locale of Object.keys(texts)) {
    await shoot(locale, "wide", { width: 1440, height: 900 });
    await shoot(locale, "narrow", { width: 320, height: 900 });
  }
} finally {
  await browser.close();
  server.close();
}

/** One walk through the steps, and one to a table that has to be put in shape. */
async function shoot(locale, kind, viewport) {
  const { steps, run, index, productivity, save, charts, reshape } = texts[locale];
  const page = await browser.newPage({ viewport, locale, reducedMotion: "reduce" });
  await page.goto(`${address}#sample=provinces`);
  const pane = page.locator("aside[aria-label]");
  const goTo = (step) => pane.getByRole("tab", { name: step, exact: true }).click();
  const picture = (name) => take(page, pane, kind, viewport, join(out, `${name}-${kind}-${locale}.png`));
  await pane.locator("li[data-column]").first().waitFor();
  await page.waitForFunction("document.querySelector('canvas[id^=univer-sheet-main-canvas]') !== null");
  await picture("data");
  await goTo(steps.method);
  await pane.getByRole("tab", { name: productivity, exact: true }).click();
  await pane.getByRole("radio", { name: index, exact: true }).check();
  await picture("method");
  await goTo(steps.run);
  await picture("run");
  await pane.getByRole("button", { name: run, exact: true }).click();
  await pane.getByText("402 / 403").first().waitFor({ timeout: 120_000 });
  await pane.locator("figure svg").first().waitFor();
  await picture("results");
  if (kind === "wide" && locale === "zh-CN") {
    await pane.getByRole("button", { name: charts }).last().click();
    await take(page, pane, kind, viewport, join(out, "../workbook.png"));
  }
  await pane.getByRole("button", { name: save, exact: true }).click();
  await goTo(steps.data);
  await pane.locator("li[data-column]").first().waitFor();
  await pane
    .getByRole("tabpanel")
    .first()
    .evaluate((body) => body.scrollTo({ top: body.scrollHeight }));
  if (kind === "wide") await picture("saved");
  await page.getByTestId("file").setInputFiles({ name: "研发经费.csv", mimeType: "text/csv", buffer: Buffer.from(yearbook) });
  await pane.getByRole("button", { name: reshape, exact: true }).waitFor();
  await picture("shape");
  await page.close();
}

/** The page as it is when wide; of a narrow pane all that there is to scroll, down to a limit. */
async function take(page, pane, kind, viewport, path) {
  await page.mouse.move(2, 2);
  // The grid draws a moment after the page.
  await page.waitForTimeout(1500);
  if (kind === "wide") await page.screenshot({ path });
  else {
    // The pane shares the height of the page with the grid.
    const { height } = await pane.boundingBox();
    const more = await pane
      .getByRole("tabpanel")
      .first()
      .evaluate((body) => body.scrollHeight - body.clientHeight);
    await page.setViewportSize({ ...viewport, height: Math.ceil((viewport.height / height) * Math.min(height + more, 1500)) });
    await page.waitForTimeout(500);
    await pane.screenshot({ path });
    await page.setViewportSize(viewport);
  }
  console.log(path);
}
