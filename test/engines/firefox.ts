import { launch } from "puppeteer-core";
import type { EngineWindow, FirefoxFound, WindowWish } from "./engine.ts";

/** Firefox as it is released, over WebDriver BiDi. */
export async function openFirefox({ path }: FirefoxFound, { locale, width, height, downloads }: WindowWish): Promise<EngineWindow> {
  const browser = await launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    defaultViewport: { width, height },
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      "intl.accept_languages": locale,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.alwaysOpenPanel": false,
    },
  });
  const page = await browser.newPage();
  return {
    go: async (address) => void (await page.goto(address)),
    evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => ReturnType<typeof run>, argument) as ReturnType<EngineWindow["evaluate"]> as never,
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text, { delay: 5 }),
    press: (key) => page.keyboard.press(key),
    choose: async (selector, file) => {
      const input = await page.$(selector);
      await (input as NonNullable<typeof input> & { uploadFile(path: string): Promise<void> }).uploadFile(file);
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
