// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { connectHelp } from "../../src/addin/connect-help.ts";
import { modelById } from "../../src/engine/catalog.ts";
import { paneMethodTexts } from "../../src/locale/pane/method.ts";
import { MethodFacts, OptionsHelp } from "../../src/taskpane/method/method-facts.tsx";

afterEach(cleanup);

it("lead from a method and from its options to its page, in the language of the pane", () => {
  const method = modelById("sbm");
  for (const [locale, folder] of [
    ["en", "docs/"],
    ["zh-CN", "docs/zh-CN/"],
  ] as const) {
    const texts = paneMethodTexts(locale);
    render(<MethodFacts of={method} {...method} locale={locale} />);
    expect(screen.getByRole("link", { name: texts.helpOf(method.title[locale]) }).getAttribute("href")).toBe(`${folder}models/sbm.html`);
    render(<OptionsHelp of={[method]} locale={locale} />);
    expect(screen.getByRole("link", { name: texts.helpOfOptions(method.title[locale]) }).getAttribute("href")).toBe(`${folder}models/sbm.html#all-options`);
    cleanup();
  }
});

it("open from the ribbon in the browser of the system, or a window where Excel has no way to it", () => {
  const opened: string[] = [];
  const commands: Record<string, (event: { completed: () => void }) => void> = {};
  const office = (supported: boolean) =>
    ({
      actions: { associate: (name: string, run: (event: { completed: () => void }) => void) => (commands[name] = run) },
      context: { requirements: { isSetSupported: () => supported }, ui: { openBrowserWindow: (address: string) => opened.push(`browser ${address}`) } },
    }) as unknown as typeof Office;
  const before = window.open;
  window.open = (address) => (opened.push(`window ${String(address)}`), null);
  let ended = 0;
  for (const supported of [true, false]) {
    connectHelp(office(supported), () => "zh-CN");
    commands["openHelp"]({ completed: () => (ended += 1) });
  }
  window.open = before;
  const address = new URL("docs/zh-CN/index.html", document.baseURI).href;
  expect(opened).toEqual([`browser ${address}`, `window ${address}`]);
  expect(ended).toBe(2);
});
