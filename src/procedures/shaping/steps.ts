import type { Panel } from "../../analysis/shape/shape-book.ts";
import type { Locale } from "../../engine/declare/text.ts";
import * as book from "./book-steps.ts";
import * as layout from "./layout-steps.ts";
import * as names from "./name-steps.ts";
import * as numbers from "./number-steps.ts";
import type { ShapeStep, StepKind } from "./step.ts";

export type { ShapeStep } from "./step.ts";

/** Every kind of step, in the order in which they are told. */
export const stepKinds: readonly StepKind[] = [
  layout.titleRows,
  layout.headerRows,
  layout.unitsRow,
  layout.periodsAcross,
  layout.indicatorsDown,
  layout.unitsAcross,
  layout.headings,
  book.joinedSheets,
  book.fromOutside,
  book.footnotes,
  book.sheetsLeftOut,
  book.columnsLeftOut,
  book.periodlessColumns,
  book.flags,
  layout.yearParts,
  book.namelessRows,
  names.joinedNames,
  names.spacedNames,
  names.mergedNames,
  names.filledNames,
  numbers.mendedNumbers,
  numbers.missingMarks,
  names.totals,
  names.groups,
  names.respelled,
  numbers.sameTwice,
  numbers.severalUnits,
  numbers.unread,
];

const kindOf = ({ code }: ShapeStep): StepKind => stepKinds.find((kind) => kind.code === code)!;

/** What was done, as a list that a person reads; empty where the table was a panel already. */
export function stepsOf(panel: Panel): readonly ShapeStep[] {
  const found = stepKinds.flatMap((kind) => kind.stepsOf(panel));
  // What stays as it is, and columns beside a panel, are no reason to put it in shape.
  return panel.wasPanel && found.every((step) => kindOf(step).weight === "idle") ? [] : found;
}

/** Whether a table with such steps has checks and roles as it stands: a panel with a row of totals, or with spaces in its names. */
export const usableAsIs = (panel: Panel, steps: readonly ShapeStep[]): boolean => panel.wasPanel && steps.every((step) => kindOf(step).weight !== "whole");

/**
 * What a step does to the table, and why where a person may ask.
 * @param done once it is done, not while it is offered
 */
export const shapeSentence = (step: ShapeStep, locale: Locale, done = false): string => kindOf(step).sentence(step, locale, done);

/** Whether a step leaves rows of totals out, which is a person's choice. */
export const leavesTotalsOut = ({ code }: ShapeStep): boolean => code === names.totals.code;
