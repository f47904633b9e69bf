import type { IStyleData } from "@univerjs/core";
import type { ServedPage } from "./served-page.ts";

/** A change of how cells look, as a person makes it with the grid's own buttons. */
export interface LookStep {
  readonly address: string;
  readonly change:
    | { readonly weight: "bold" | "normal" }
    | { readonly slant: "italic" | "normal" }
    | { readonly line: "underline" | "line-through" | "none" }
    | { readonly font: string }
    | { readonly size: number }
    | { readonly colour: string | null }
    | { readonly fill: string }
    | { readonly format: string }
    | { readonly across: "left" | "center" | "normal" }
    | { readonly down: "top" | "middle" | "bottom" }
    | { readonly wrap: boolean }
    | { readonly border: "all" | "outside" | "none"; readonly style: number };
}

/** Steps that hang on the generator alone, each on a few cells of the first rows and columns. */
export function randomSteps(random: () => number, count: number): readonly LookStep[] {
  const one = <T>(...all: readonly T[]): T => all[Math.floor(random() * all.length)];
  return Array.from({ length: count }, () => {
    const [row, column] = [1 + Math.floor(random() * 12), Math.floor(random() * 10)];
    const letter = (k: number) => String.fromCharCode(65 + k);
    return {
      address: `${letter(column)}${row}:${letter(column + one(0, 0, 1, 2))}${row + one(0, 1, 3)}`,
      change: one<() => LookStep["change"]>(
        () => ({ weight: one("bold", "normal") }),
        () => ({ slant: one("italic", "normal") }),
        () => ({ line: one("underline", "line-through", "none") }),
        () => ({ font: one("Arial", "Times New Roman", "楷体") }),
        () => ({ size: one(8, 10.5, 18) }),
        () => ({ colour: one("#FF0000", "rgb(0, 112, 192)", null) }),
        () => ({ fill: one("#FFEE00", "#EEF2F6") }),
        () => ({ format: one("0.00", "0.0%", '#,##0 "万元"', "yyyy-mm-dd") }),
        () => ({ across: one("left", "center", "normal") }),
        () => ({ down: one("top", "middle", "bottom") }),
        () => ({ wrap: one(true, false) }),
        () => ({ border: one("all", "outside", "none"), style: one(1, 4, 7, 13) }),
      )(),
    };
  });
}

type Colour = NonNullable<IStyleData["cl"]> | null | undefined | void;

/** Makes the steps on the sheet on the screen. */
export const takeSteps = (served: ServedPage, steps: readonly LookStep[]): Promise<void> =>
  served.page.evaluate((all) => {
    const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
    for (const { address, change } of all) {
      const range = sheet.getRange(address);
      if ("weight" in change) range.setFontWeight(change.weight);
      else if ("slant" in change) range.setFontStyle(change.slant);
      else if ("line" in change) range.setFontLine(change.line);
      else if ("font" in change) range.setFontFamily(change.font);
      else if ("size" in change) range.setFontSize(change.size);
      else if ("colour" in change) range.setFontColor(change.colour);
      else if ("fill" in change) range.setBackgroundColor(change.fill);
      else if ("format" in change) range.setNumberFormat(change.format);
      else if ("across" in change) range.setHorizontalAlignment(change.across);
      else if ("down" in change) range.setVerticalAlignment(change.down);
      else if ("wrap" in change) range.setWrap(change.wrap);
      else range.setBorder(change.border as never, change.style, "#C55A11");
    }
  }, steps);

/** How the cells of a range of the sheet on the screen look by themselves, whatever rules add. */
export const gridLooks = (served: ServedPage, address: string): Promise<readonly (readonly [cell: string, look: string])[]> =>
  served.page.evaluate((wanted) => {
    const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
    const inner = sheet.getSheet();
    const { startRow, endRow, startColumn, endColumn } = sheet.getRange(wanted).getRange();
    const shown: [string, string][] = [];
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) {
        const { ff, fs, bl, it, ul, st, cl, bg, n, ht, vt, tb, bd } = inner.getComposedCellStyleByCellData(row, column, inner.getCellRaw(row, column));
        const colour = (one: Colour) => {
          const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(one?.rgb ?? "") ?? [];
          return r === undefined
            ? (one?.rgb ?? "").toUpperCase()
            : `#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
        };
        const lines = [bd?.t, bd?.r, bd?.b, bd?.l].map((line) => (line?.s ? `${line.s} ${colour(line.cl)}` : ""));
        const text = [
          ff,
          fs,
          Number(bl) === 1,
          Number(it) === 1,
          Number(ul?.s) === 1,
          Number(st?.s) === 1,
          colour(cl),
          colour(bg),
          n?.pattern ?? "",
          ht ?? 0,
          vt || 3,
          Number(tb) === 3,
          ...lines,
        ];
        shown.push([`${String.fromCharCode(65 + column)}${row + 1}`, text.join(" | ")]);
      }
    return shown;
  }, address);
