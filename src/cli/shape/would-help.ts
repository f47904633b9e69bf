import { stat } from "node:fs/promises";
import { shapeBook } from "../../analysis/shape/shape-book.ts";
import { isMistake } from "../../engine/declare/mistake.ts";
import { shapeTexts } from "../../locale/pane/shape.ts";
import { stepsOf } from "../../procedures/shaping/steps.ts";
import { isOtherWorkbook } from "../../workbook/file/file-kind.ts";
import { FileProblem } from "../../workbook/file/file-problem.ts";
import { CliProblem } from "../terminal/problem.ts";
import { readBook } from "./read-book.ts";

/** A larger file is a data base, not a page that somebody laid out by hand. */
const mostBytes = 20 * 2 ** 20;

const ofLayout: readonly string[] = ["header-lower", "header-split", "cells-merged", "in-one-sheet"];
const ofTable: readonly string[] = ["duplicate-observation", "column-missing", "header-blank", "header-twice", "no-data", "bad-cells"];

/** Whether a run was refused for how its file is laid out or for its format, and `qianyan shape` would make a panel of it. */
export async function shapeWouldHelp(problem: unknown, path: string, sheet: string | undefined): Promise<boolean> {
  const foreign = problem instanceof FileProblem && isOtherWorkbook(problem.fault);
  const fits = foreign || (problem instanceof CliProblem ? ofLayout.includes(problem.code as string) : isMistake(problem) && ofTable.includes(problem.code));
  if (!fits || path === "") return false;
  try {
    if ((await stat(path)).size > mostBytes) return false;
    const panel = shapeBook(await readBook(path, sheet, {}), shapeTexts("en").words);
    return panel.kind === "panel" && (foreign || stepsOf(panel).length > 0);
  } catch {
    // What cannot be read a second time has its sentence already.
    return false;
  }
}
