import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { Builder, By, Capabilities, Key, Origin, type WebDriver } from "selenium-webdriver";
import { eventually } from "../browser/eventually.ts";
import type { EngineWindow, WebKitFound, WindowWish } from "./engine.ts";

/** WebKitGTK's own small browser, over WebDriver. */
export async function openWebKit(found: WebKitFound, { width, height, downloads }: WindowWish): Promise<EngineWindow> {
  const started: ChildProcess[] = [];
  const stop = () => started.toReversed().forEach((program) => program.kill());
  try {
    const screen = found.screen === null ? {} : { DISPLAY: await startScreen(found.screen, started) };
    const port = await freePort();
    started.push(
      spawn(found.driver, [`--port=${port}`], {
        stdio: "ignore",
        // What is saved goes to the user's folder. Root has no sandbox.
        env: { ...process.env, ...screen, HOME: downloads, XDG_CONFIG_HOME: downloads, ...(isRoot() ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}) },
      }),
    );
    const driver = await eventually(() => connect(found.browser, port));
    await driver.manage().setTimeouts({ script: 120_000 });
    await fit(driver, width, height);
    return windowOf(driver, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

const isRoot = () => process.getuid?.() === 0;

/** A screen that nobody sees; its name. */
async function startScreen(program: string, started: ChildProcess[]): Promise<string> {
  const screen = spawn(program, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  started.push(screen);
  const [number] = (await once(screen.stdio[3]!, "data")) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const connect = (binary: string, port: number): Promise<WebDriver> =>
  new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] } }))
    .build();

/** Makes the page as large as is asked for: the window has a bar of its own. */
async function fit(driver: WebDriver, width: number, height: number): Promise<void> {
  const inner = () => driver.executeScript<[number, number]>("return [innerWidth, innerHeight]");
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
  const [w, h] = await inner();
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: 2 * width - w, height: 2 * height - h });
}

function windowOf(driver: WebDriver, stop: () => void): EngineWindow {
  return {
    go: (address) => driver.get(address),
    evaluate: async (run, argument) => {
      const script = `const [argument, done] = arguments;
        Promise.resolve(argument).then(${run.toString()}).then((value) => done({ value }), (error) => done({ failed: String(error && error.stack || error) }));`;
      const answer = await driver.executeAsyncScript<{ readonly value?: unknown; readonly failed?: string }>(script, argument);
      if (answer.failed !== undefined) throw new Error(answer.failed);
      return answer.value as never;
    },
    click: (x, y) =>
      driver
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
        .click()
        .perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) =>
      driver
        .actions()
        .sendKeys(key === "Enter" ? Key.ENTER : Key.ESCAPE)
        .perform(),
    choose: async (selector, path) => driver.findElement(By.css(selector)).sendKeys(path),
    picture: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
    close: async () => {
      await driver.quit();
      stop();
    },
  };
}
