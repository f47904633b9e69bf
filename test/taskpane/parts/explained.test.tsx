// @vitest-environment jsdom
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { catalog } from "../../../src/engine/catalog.ts";
import { runOptions } from "../../../src/engine/declare/options.ts";
import { locales } from "../../../src/engine/declare/text.ts";
import { paneHeads } from "../../../src/help/pane-heads.ts";
import { paneTexts } from "../../../src/locale/pane/pane.ts";
import { procedures } from "../../../src/procedures/catalog.ts";
import { DeclaredOptions } from "../../../src/taskpane/method/declared-options.tsx";
import { ExplainedTerm } from "../../../src/taskpane/parts/explained-term.tsx";

afterEach(cleanup);

const [head] = paneHeads;
const term = () => {
  render(
    <FluentProvider>
      <ExplainedTerm text={head.title.en} locale="en" />
    </FluentProvider>,
  );
  return screen.getByRole("button", { name: head.title.en });
};
const tip = () => screen.queryByRole("tooltip");

it.each(["pointerEnter", "focus"] as const)("explains a head to what is on it: %s", async (kind) => {
  const button = term();
  expect([tip(), document.getElementById(button.getAttribute("aria-describedby")!)?.textContent]).toEqual([null, head.meaning.en]);
  fireEvent[kind](button);
  await waitFor(() => expect(tip()?.textContent).toBe(head.meaning.en));
});

it("explains it after a tap, though the finger is lifted, until it is tapped again", async () => {
  const button = term();
  const tap = () => {
    for (const kind of ["pointerenter", "pointerleave", "click"])
      fireEvent(
        button,
        Object.assign(new Event(kind === "pointerenter" ? "pointerover" : kind === "pointerleave" ? "pointerout" : kind, { bubbles: true }), {
          pointerType: "touch",
        }),
      );
  };
  tap();
  expect(tip()?.textContent).toBe(head.meaning.en);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(tip()?.textContent).toBe(head.meaning.en);
  tap();
  expect(tip()).toBeNull();
});

it("leaves a name of the data as it stands", () => {
  render(<ExplainedTerm text="rd_exp_1e8CNY" locale="en" />);
  expect(screen.queryByRole("button")).toBeNull();
});

it.each(locales)(
  "explains every option where it is set, in %s",
  async (locale) => {
    const all = [...catalog, ...procedures].flatMap(({ id, options }) => Object.entries(options).map(([name, option]) => [`${id} ${name}`, option] as const));
    const options = [...all, ...Object.entries(runOptions)];
    render(
      <FluentProvider>
        <DeclaredOptions options={options} settings={{}} names={["a"]} locale={locale} onChange={() => undefined} />
      </FluentProvider>,
    );
    const signs = () => [...document.querySelectorAll(`button[aria-label="${paneTexts(locale).explanation}"]`)];
    await waitFor(() => expect(signs()).not.toEqual([]), { timeout: 20_000 });
    const said = signs().map((sign) => document.getElementById(sign.getAttribute("aria-describedby")!)?.textContent);
    expect(said).toEqual(options.map(([, option]) => option.help[locale]));
    expect(said).not.toContain("");
  },
  30_000,
);
