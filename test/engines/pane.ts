import { indexById } from "../../src/engine/catalog.ts";
import type { Locale } from "../../src/engine/declare/text.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { inAWord } from "../../src/taskpane/method/questions.ts";
import type { Driven } from "./driven.ts";

/** Turns to a step, and waits until it is there. */
export async function toStep(driven: Driven, pane: string, step: string): Promise<void> {
  await driven.click({ css: `${pane} [role=tab]`, text: step });
  await driven.until(({ css, step }) => document.querySelector<HTMLElement>(css)?.innerText.trim() === step, {
    css: `${pane} [role=tab][aria-selected=true]`,
    step,
  });
}

/** Opens the step of the methods, goes to the question of an index, and chooses it. */
export async function chooseIndex(driven: Driven, pane: string, locale: Locale, id: string): Promise<void> {
  await toStep(driven, pane, paneTexts(locale).steps.method);
  await driven.until((pane) => document.querySelector(`${pane} [role=radiogroup]`) !== null, pane);
  const { question } = indexById(id);
  await driven.click({ css: `${pane} [role=tab]`, text: inAWord[question][locale] });
  const title = indexById(id).title[locale];
  await driven.click({ css: `${pane} input[type=radio]`, text: title });
  await driven.until(
    ({ pane, title }) =>
      [...document.querySelectorAll(`${pane} input[type=radio]:checked`)].some(
        (radio) => document.getElementById(radio.getAttribute("aria-labelledby") ?? "")?.innerText.trim() === title,
      ),
    { pane, title },
  );
}
