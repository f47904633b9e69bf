import { describe, expect, it } from "vitest";
import { Chance, countOf, utf8, type Generated } from "./read-file.ts";

/** Digits in threes from the right. */
const threes = (digits: string, group: string) => digits.replace(/\B(?=(\d{3})+$)/g, group);

/** A number as a statistician's file writes it, by its whole and decimal digits. */
function written(value: string, decimal: string, group: string): string {
  const [whole, rest] = value.split(".");
  return threes(whole, group) + (rest === undefined ? "" : decimal + rest);
}

const fullWidth = (text: string) => text.replace(/[0-9.,+-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

interface Form {
  readonly separator: string;
  readonly decimal: string;
  readonly group: string;
  readonly quoted?: boolean;
  readonly also?: (text: string) => string;
}

const forms: readonly Form[] = [
  { separator: ",", decimal: ".", group: "" },
  { separator: ",", decimal: ".", group: ",", quoted: true },
  { separator: ";", decimal: ".", group: "" },
  { separator: "\t", decimal: ".", group: "," },
  { separator: ";", decimal: ".", group: "," },
  { separator: ";", decimal: ",", group: "" },
  { separator: ";", decimal: ",", group: "." },
  { separator: "\t", decimal: ",", group: "." },
  { separator: ",", decimal: ",", group: "", quoted: true },
  { separator: ";", decimal: ",", group: "\u00a0" },
  { separator: ",", decimal: ".", group: "\u202f" },
  { separator: ";", decimal: ".", group: "'" },
  { separator: ",", decimal: ".", group: "", also: fullWidth },
  { separator: ";", decimal: ",", group: ".", also: fullWidth },
];

/** Files of numbers in one form. Where only numbers with three digits behind one mark are in it, nothing tells which mark it is. */
function* certainFiles(chance: Chance, count: number): Generator<Generated> {
  for (let k = 0; k < count; k++) {
    const form = forms[k % forms.length];
    const rows = chance.whole(3, 12);
    const decimals = [chance.whole(0, 3), chance.whole(0, 3)];
    const values = Array.from({ length: rows }, () => decimals.map((places) => (chance.next() * 10 ** chance.whole(1, 6)).toFixed(places)));
    const texts = values.map((row) => row.map((value) => (form.also ?? String)(written(value, form.decimal, form.group))));
    const cell = (text: string) => (form.quoted ? `"${text}"` : text);
    const lines = [["d", "x", "y"], ...texts.map((row, r) => [`U${r}`, ...row.map(cell)])].map((row) => row.join(form.separator));
    const decisive = values.flat().some((value) => isDecisive(value, form));
    // Between commas, quoted numbers in threes are thousands: there a decimal comma must be decisive too.
    const unsure = !decisive && texts.flat().some((text) => /[.,．，]/.test(text)) && (form.separator !== "," || form.decimal === ",");
    yield {
      bytes: utf8(`${lines.join("\n")}\n`),
      dmu: "d",
      inputs: ["x", "y"],
      right: { names: values.map((_, r) => `U${r}`), numbers: values.map((row) => row.map(Number)) },
      unsure: unsure || (form.decimal === "," && form.quoted === true && !values.flat().some((value) => /\.\d{1,2}$|^0\./.test(value))),
    };
  }
}

/** Whether a number can be read in one way only. */
function isDecisive(value: string, { group }: Form): boolean {
  const [whole, rest] = value.split(".");
  const grouped = whole.length > 3 && (group === "." || group === ",");
  if (rest === undefined) return grouped && whole.length > 6;
  return grouped || rest.length !== 3 || whole === "0" || (whole.length > 3 && group === "");
}

/** What stands in cells of tables and is no number, or none that is certain. */
const noNumbers = [
  ..."12① 12② 12² 12³ 3¹ 5₂ 12③% ½ 1½ ⅓ Ⅻ ⅳ ㈠ ㊀ ⒈ ⑴ １２① ٣ ٣٤ १२ ೩ 𝟏𝟐 𝟙 １2Ⅱ 〇 一二 十二 ㎏ 12㎏ 12㎡ 5℃ 8‰ ㏒ 12⁻ ⁻12 –12 —12".split(" "),
  ..."12万 3.5亿 12元 ￥12 ¥12 $12 €5 12人 2014年 12* 12a 12.5b (12) （12） [12] <5 >5 ≥5 ≈12 ~12 约12 12+ 12- 1/2 3:4 1-2 12.5.1 1..5".split(" "),
  ..."-- .. … ⋯ — － ／ / - + . NA N/A n.a. nan NaN Inf Infinity -inf null None 缺 无 ? ？ × √ 0x10 0b11 1_000 1e 1e+ e5 1.2d3 1,2,3 12,34,567 ,5,".split(" "),
  ..."1 2|12 34|1 234|5' 3|0 5|12 %% |12\u200b|\u200e12|1\u2060 2|12\u00ad".split("|"),
];

function* refusedFiles(chance: Chance): Generator<Generated> {
  for (const text of noNumbers)
    for (const separator of [",", ";", "\t"]) {
      const row = chance.whole(0, 3);
      const lines = ["A", "B", "C", "D"].map((name, r) => [name, r === row ? `"${text}"` : String(chance.whole(1, 99)), "7.5"].join(separator));
      yield { bytes: utf8([["d", "x", "y"].join(separator), ...lines].join("\n")), dmu: "d", inputs: ["x", "y"], right: null, named: [`B${row + 2}`] };
    }
}

describe("numbers of generated files", () => {
  it("are read as they were meant, or refused where nothing tells", () => {
    const found = countOf(certainFiles(new Chance(12), 1400));
    expect(found.wrong).toEqual([]);
    expect(found.certain).toBeGreaterThan(800);
    expect(found.refused.length / found.certain, found.refused.slice(0, 3).join("\n")).toBeLessThanOrEqual(0.02);
  });

  it("are refused by address where a cell holds more or less than a number", () => {
    const found = countOf(refusedFiles(new Chance(7)));
    expect(found.files).toBeGreaterThan(300);
    expect(found.wrong).toEqual([]);
  });
});
