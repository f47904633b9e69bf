import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paneProcedureTexts } from "../../src/locale/pane/procedure.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { expectNarrow, openLookedAt, violations } from "./looked-at.ts";
import { chooseMethod } from "./pane-steps.ts";
import type { ServedPage } from "./served-page.ts";

describe.each([
  ["zh-CN", ["数据", "方法", "运行", "结果"]],
  ["en", ["Data", "Method", "Run", "Results"]],
] as const)("the procedures of the page in %s, looked at by axe", (locale, steps) => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await openLookedAt({ locale });
    await served.pane.locator("li[data-column]").first().waitFor();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it.each(procedures.map(({ id, words }) => ({ id, title: words.title[locale] })))(
    "has none in any step of the procedure $id, and keeps them within 320 pixels",
    async ({ title }) => {
      // Round the pane nothing changes with the procedure, and in the step of the methods only which card is chosen. In the other
      // language the elements are the same with other words, of which the compiler misses the one that is missing: how wide they are is all.
      const hasNone = async (step: string) => locale === "zh-CN" && expect([step, await violations(served, "aside[aria-label]")]).toEqual([step, []]);
      await chooseMethod(served.pane, steps[1], title);
      await served.pane.getByRole("button", { name: paneProcedureTexts(locale).assign }).click();
      await served.pane.locator("li[data-column]").first().waitFor();
      await hasNone("data");
      // Where the columns of the panel fill the slots, the procedure runs.
      await served.pane.getByRole("tab", { name: steps[2], exact: true }).click();
      await hasNone("run");
      const { run, runAgain } = paneTexts(locale);
      await served.pane.getByRole("button", { name: new RegExp(`^(${run}|${runAgain})$`) }).click();
      const heading = served.pane.getByRole("heading", { name: title, exact: true });
      const refused = served.pane.getByText(paneTexts(locale).failedTitle);
      await heading.or(refused).first().waitFor();
      await hasNone("result");
      await expectNarrow(served, steps);
    },
  );
});
