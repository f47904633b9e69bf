// node tools/ribbon-icons.mjs
// Draws the icons of the ribbon's buttons, assets/icons/ribbon/*.svg, in the sizes that Office asks for, in Chromium.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./chromium.mjs";
import { iconSizes } from "./manifest.mjs";
import { root } from "./packages.mjs";

const folder = join(root, "assets/icons/ribbon");
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--headless", "--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg")))
    for (const size of iconSizes) {
      await page.setViewportSize({ width: size, height: size });
      const drawing = readFileSync(join(folder, file), "utf8").replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `);
      await page.setContent(`<body style="margin:0;background:transparent">${drawing}</body>`);
      await page.screenshot({ path: join(folder, file.replace(".svg", `-${size}.png`)), omitBackground: true });
    }
} finally {
  await browser.close();
}
