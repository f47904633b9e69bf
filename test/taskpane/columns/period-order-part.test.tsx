// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useReducer } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import type { SpellingPolicy } from "../../../src/analysis/checks/spellings.ts";
import { TableColumns } from "../../../src/analysis/table/table-columns.ts";
import { paneDataTexts } from "../../../src/locale/pane/data.ts";
import { periodOrderOf } from "../../../src/taskpane/state/draft-periods.ts";
import { emptyDraft, reduceDraft, type Draft } from "../../../src/taskpane/state/draft.ts";
import { sourceOf } from "../../../src/taskpane/columns/source-of.ts";
import { PeriodOrderPart } from "../../../src/taskpane/columns/period-order-part.tsx";
import type { AnalysisPane } from "../../../src/taskpane/state/use-analysis.ts";

afterEach(cleanup);

const texts = paneDataTexts("en");

/** The part over a table whose second column holds these periods; gives the draft as it is after the last change. */
function show(periods: readonly (string | number)[], given: readonly string[] | null = null, spellings: SpellingPolicy = "apart"): () => Draft {
  const table = findTable([["firm", "year", "x", "y"], ...periods.map((period) => ["A", period, 1, 2])], { name: "Data", row: 1, column: 1 }, false);
  const source = sourceOf(table, "Data", null);
  const begun = reduceDraft(emptyDraft, { kind: "source-read", source, known: [] });
  const columns = new TableColumns(table);
  let draft = begun;
  const Part = () => {
    const [now, change] = useReducer(reduceDraft, { ...begun, periodOrders: given === null ? {} : { year: given }, spellings });
    draft = now;
    return (
      <PeriodOrderPart pane={{ draft: now, change } as unknown as AnalysisPane} source={source} columns={columns.inOrder(periodOrderOf(now))} locale="en" />
    );
  };
  render(<Part />);
  return () => draft;
}

const unfold = () => fireEvent.click(screen.getByRole("button", { name: new RegExp(texts.periodOrder) }));
const listed = () => screen.getAllByRole("listitem").map((item) => item.dataset["period"]);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the list of periods", () => {
  it("is folded away where the labels say the order, and says it", () => {
    show(["Q1-2015", "Q4-2014"]);
    expect(screen.queryByRole("list")).toBeNull();
    expect(screen.getByRole("button", { name: /Q4-2014 → Q1-2015/ }).getAttribute("aria-expanded")).toBe("false");
    unfold();
    expect(listed()).toEqual(["Q4-2014", "Q1-2015"]);
  });

  it("stands open where there is a doubt", () => {
    show(["2015年", "2014", "2015"]);
    expect(listed()).toEqual(["2015年", "2014", "2015"]);
    expect(screen.getByText(/stand at one place in time/)).toBeTruthy();
  });

  it("has once what is taken as one", () => {
    show(["2015年", "2014", "2015", "2015"], null, "one");
    unfold();
    expect(listed()).toEqual(["2014", "2015"]);
  });

  it("is changed a place at a time, and the keyboard goes with the period", () => {
    const draft = show([2012, 2014, 2013]);
    unfold();
    press(texts.earlier("2014"));
    expect(listed()).toEqual(["2012", "2014", "2013"]);
    expect(periodOrderOf(draft())).toEqual(["2012", "2014", "2013"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe(texts.earlier("2014"));
    expect(screen.getByRole("status").textContent).toBe(texts.movedTo("2014", 2, 3));
    press(texts.earlier("2014"));
    // At the end there is only one way left.
    expect(document.activeElement?.getAttribute("aria-label")).toBe(texts.later("2014"));
    press(texts.orderAsRead);
    expect([periodOrderOf(draft()), listed()]).toEqual([null, ["2012", "2013", "2014"]]);
    press(texts.orderOfData);
    expect(periodOrderOf(draft())).toEqual(["2012", "2014", "2013"]);
  });

  it("forgets a choice that is what the labels say", () => {
    const draft = show(["2013", "2012"], ["2013", "2012"]);
    unfold();
    press(texts.earlier("2012"));
    expect(periodOrderOf(draft())).toBeNull();
  });

  it("says that an order does not fit the periods any more", () => {
    const draft = show(["2012", "2013", "2014"], ["2013", "2012"]);
    expect(screen.getByText(texts.orderUnfit)).toBeTruthy();
    press(texts.orderAsRead);
    expect(periodOrderOf(draft())).toBeNull();
  });

  it("is not there without two periods", () => {
    show(["2012", "2012"]);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
