import type { Locale, Text } from "../../engine/declare/text.ts";
import type { Reading } from "../replacement.ts";

/** A workbook that comes with the page. */
export interface Sample {
  readonly id: string;
  readonly title: Text;
  /** What it holds, in a line. */
  readonly holds: Text;
  /** The workbook with its words in a language. */
  read(locale: Locale): Reading;
}
