import type { Cell } from "../analysis/table/table.ts";
import type { Locale, Text } from "../engine/declare/text.ts";
import type { SavedAnalysis } from "../taskpane/saved/saved-analysis.ts";

/** Data that comes with the product, to begin with: real, with its source, and with the headings of the language that is spoken. */
export interface Sample {
  readonly id: string;
  readonly title: Text;
  /** What it holds, in a line. */
  readonly holds: Text;
  /** Where its numbers come from, and what was done with them. */
  readonly source: Text;
  /** Its sheets with their words in a language. */
  read(locale: Locale): Promise<SampleContent>;
}

export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** Whether the first row is the header of a table. */
  readonly headed: boolean;
}

export interface SampleContent {
  readonly sheets: readonly SampleSheet[];
  /** The analyses that come with it, for sheets of these names: a workbook may have one of that name already. */
  saved(names: readonly string[]): readonly SavedAnalysis[];
  /** What there is to do with it, where that does not show. */
  readonly hint: ((locale: Locale) => string) | null;
}

/** Sheets alone. */
export const plain = (sheets: readonly SampleSheet[]): SampleContent => ({ sheets, saved: () => [], hint: null });
