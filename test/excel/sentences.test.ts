import { describe, expect, it } from "vitest";
import { locales } from "../../src/engine/declare/text.ts";
import { excelSentence, type CallProblems, type WorkbookProblems } from "../../src/locale/hosts/excel.ts";

/** One example of every problem: the compiler misses the one that is missing. */
const examples: WorkbookProblems & CallProblems = {
  "cell-edit": {},
  "sheet-protected": { sheet: "数据" },
  "workbook-protected": {},
  "sheet-gone": { sheet: "数据" },
  "no-such-range": { sheet: "数据", address: "A1:B" },
  "workbook-closed": {},
  "cell-taken": { sheet: "数据", address: "C3" },
  "too-large": { sheet: "数据" },
  "half-written": { sheets: ["效率", "方法"], reason: "host" },
  "host-too-old": { needed: "ExcelApi 1.12" },
  "host-refused": { code: "GeneralException", message: "host" },
  "call-timed-out": { minutes: 10 },
  "call-too-large": { megabytes: 5 },
  "result-too-large": { megabytes: 5 },
  "call-preview": {},
  "call-failed": { reason: "host" },
};

describe.each(locales)("the sentences about Excel in %s", (locale) => {
  it.each(Object.keys(examples) as (keyof typeof examples)[])("tell of %s, with everything that is known of it", (code) => {
    const sentence = excelSentence(code, examples[code], locale);
    expect(sentence).toMatch(locale === "en" ? /^[A-Z].*\.$/ : /。$/);
    expect(sentence).not.toMatch(/undefined|\[object/);
    for (const value of Object.values(examples[code] as Record<string, unknown>).flat()) expect(sentence).toContain(String(value));
  });
});
