// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useReducer } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { paneProcedureTexts } from "../../../src/locale/pane/procedure.ts";
import type { Procedure } from "../../../src/procedures/declare/procedure.ts";
import { emptyDraft, reduceDraft, type Draft } from "../../../src/taskpane/state/draft.ts";
import { TableSlotsPart } from "../../../src/taskpane/procedure/table-slots-part.tsx";

afterEach(cleanup);

const texts = paneProcedureTexts("en");

/** The part for a procedure that takes one second table; gives the sheets of the draft as they are. */
function show(min: 0 | 1, tables: Draft["tables"] = {}): () => Draft["tables"] {
  const takes = { neighbours: { holds: "table", form: "neighbours", min } } as const;
  const words = { takes: { neighbours: { title: { "zh-CN": "邻接", en: "Neighbours" }, help: { "zh-CN": "谁与谁相邻。", en: "Who borders whom." } } } };
  let draft: Draft = emptyDraft;
  const Part = () => {
    const [now, change] = useReducer(reduceDraft, { ...emptyDraft, tables });
    draft = now;
    return <TableSlotsPart pane={{ draft: now, sheets: ["Data", "Borders"], change }} procedure={{ takes, words } as unknown as Procedure} locale="en" />;
  };
  render(<Part />);
  return () => draft.tables;
}
const options = () => screen.getAllByRole("option").map(({ textContent }) => textContent);
const choose = (value: string) => fireEvent.change(screen.getByRole("combobox", { name: "Neighbours" }), { target: { value } });

describe("the second table of a procedure", () => {
  it("is the one that is shipped, or a sheet of the workbook", () => {
    const tables = show(0);
    expect(screen.getByText("Who borders whom.")).toBeTruthy();
    expect(options()).toEqual([texts.shipped, "Data", "Borders"]);
    choose("Borders");
    expect(tables()).toEqual({ neighbours: "Borders" });
    choose("");
    expect(tables()).toEqual({});
  });

  it("must be chosen where none is shipped", () => {
    show(1);
    expect(options()[0]).toBe(texts.chooseSheet);
  });

  it("stays where its sheet is gone, and says so", () => {
    show(0, { neighbours: "Old" });
    expect(options()).toContain(texts.sheetGone("Old"));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Neighbours" }).value).toBe("Old");
  });
});
