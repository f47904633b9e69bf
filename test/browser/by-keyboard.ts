import { expect } from "vitest";
import type { Locale } from "../../src/engine/declare/text.ts";
import { inAWord, questions, type AskedQuestion } from "../../src/taskpane/method/questions.ts";
import type { ServedPage } from "./served-page.ts";

/** The page as one who has no mouse goes through it. */
export class ByKeyboard {
  constructor(private readonly served: () => ServedPage) {}

  press(key: string): Promise<void> {
    return this.served().page.keyboard.press(key);
  }

  /** What the focus is on, as a screen reader says it. */
  name(): Promise<string> {
    return this.served().page.evaluate(() => {
      const element = document.activeElement!;
      if (element.getAttribute("role") === "tabpanel") return "the step itself";
      // A tab holds its text twice, once in the weight that it has when it is selected.
      if (element.getAttribute("role") === "tab") return (element as HTMLElement).innerText.trim();
      const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : "";
      return element.getAttribute("aria-label") ?? (labelled.join("") || label || element.textContent.trim());
    });
  }

  /** Goes on with Tab until the focus is on what has that name, whatever number stands behind it. */
  async tabTo(wanted: string): Promise<void> {
    for (let k = 0; k < 90; k++) {
      const at = await this.name();
      if (at === wanted || at.replace(/\d+$/, "") === wanted) return;
      await this.press("Tab");
    }
    throw new Error(`Tab never came to “${wanted}”: it is at “${await this.name()}”`);
  }

  /** The same backwards: beyond the last thing to press the focus leaves the page. */
  async backTo(wanted: string): Promise<void> {
    for (let k = 0; k < 120 && (await this.name()) !== wanted; k++) await this.press("Shift+Tab");
    expect(await this.name()).toBe(wanted);
  }

  /** Presses what has that name, once Tab has come to it. */
  async go(wanted: string): Promise<void> {
    await this.tabTo(wanted);
    await this.press("Enter");
  }

  /** The same from below it. */
  async goBack(wanted: string): Promise<void> {
    await this.backTo(wanted);
    await this.press("Enter");
  }

  /**
   * Goes back to the tabs of the steps, and along them with the arrow keys.
   * @param names of the tabs, in their order
   */
  async toTab(names: readonly string[], wanted: string): Promise<void> {
    for (let k = 0; k < 120 && !names.includes(await this.name()); k++) await this.press("Shift+Tab");
    const way = names.indexOf(wanted) - names.indexOf(await this.name());
    for (let k = 0; k < Math.abs(way); k++) await this.press(way > 0 ? "ArrowRight" : "ArrowLeft");
    expect(await this.name()).toBe(wanted);
    await this.press("Enter");
  }

  /** Goes on to the tabs of the questions, and along them with the arrow keys. */
  async toQuestion(question: AskedQuestion, locale: Locale): Promise<void> {
    const names = questions.map((one) => inAWord[one][locale]);
    for (let k = 0; k < 90 && !names.includes(await this.name()); k++) await this.press("Tab");
    for (let k = 0; k < names.length && (await this.name()) !== inAWord[question][locale]; k++) await this.press("ArrowRight");
    expect(await this.name()).toBe(inAWord[question][locale]);
  }

  /** Chooses an entry of the menu that is opened from here. */
  async choose(entry: string, key: "ArrowDown" | "ArrowUp"): Promise<void> {
    await this.press("Enter");
    await this.served().page.getByRole("menu").waitFor();
    for (let k = 0; k < 10 && (await this.name()) !== entry; k++) await this.press(key);
    await this.press("Enter");
  }
}
