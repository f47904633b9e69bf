import type { Locale } from "../engine/declare/text.ts";
import { excelSentence, type WorkbookProblems } from "../locale/hosts/excel.ts";

/** Something between the product and the workbook that a person can mend. The sentences are in src/locale/hosts/excel.ts. */
export class WorkbookProblem<C extends keyof WorkbookProblems = keyof WorkbookProblems> extends Error {
  constructor(
    readonly code: C,
    readonly params: WorkbookProblems[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "WorkbookProblem";
  }

  sentence(locale: Locale): string {
    return excelSentence<keyof WorkbookProblems>(this.code, this.params, locale);
  }
}
