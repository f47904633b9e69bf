// npm run screenshots [-- --dist dist --out docs/images/steps]
// Pictures of the pane's steps in both languages, beside the grid and 320 pixels wide, from the built page in Chromium.
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
  "zh-CN": { steps: ["数据", "方法", "运行", "结果"], run: "运行", index: "全局 Malmquist 指数", productivity: /生产率怎样变化/, efficiency: /当年的效率/ },
  en: {
    steps: ["Data", "Method", "Run", "Results"],
    run: "Run",
    index: "Global Malmquist index",
    productivity: /How has productivity changed/,
    efficiency: /How efficient/,
  },
};
const names = ["data", "method", "run", "results"];

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
    await shoot(locale, "narrow", { width: 320, height: 1700 });
  }
} finally {
  await browser.close();
  server.close();
}

/** One walk through the steps. */
async function shoot(locale, kind, viewport) {
  const { steps, run, index, productivity, efficiency } = texts[locale];
  const page = await browser.newPage({ viewport, locale, reducedMotion: "reduce" });
  await page.goto(address);
  const pane = page.locator("aside[aria-label]");
  await pane.locator("li[data-column]").first().waitFor();
  await page.waitForFunction("document.querySelector('canvas[id^=univer-sheet-main-canvas]') !== null");
  for (const [k, step] of steps.entries()) {
    await pane.getByRole("tab", { name: step, exact: true }).click();
    if (names[k] === "method") {
      await pane.getByRole("button", { name: productivity }).click();
      await pane.getByRole("radio", { name: index, exact: true }).check();
      await pane.getByRole("button", { name: efficiency }).click();
    }
    if (names[k] === "results") {
      await pane.getByRole("button", { name: run, exact: true }).click();
      await pane.getByText("402 / 403").first().waitFor({ timeout: 120_000 });
    }
    await page.mouse.move(2, 2);
    // The grid draws a moment after the page.
    await page.waitForTimeout(1500);
    const path = join(out, `${names[k]}-${kind}-${locale}.png`);
    await (kind === "wide" ? page.screenshot({ path }) : pane.screenshot({ path }));
    console.log(path);
  }
  await page.close();
}
