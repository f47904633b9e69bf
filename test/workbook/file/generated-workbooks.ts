import { addressOf, type Cell } from "../../../src/analysis/table/table.ts";
import { dice, escaped, handBook, utf16, type HandTab, type Oddities } from "./odd-workbook.ts";

/** A workbook in one of the ways that programs write them, and what its sheet of data says. */
export interface Generated {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly cells: readonly (readonly Cell[])[];
}

const names = ["北京", "河北省", "A & B", "R&D <甲>", "Île-de-France", "乙_x0041_", "两\n行", "007", "内 蒙 古", "c", "深圳市"];

/** Styles of the cells: plain, a day, a month, a time, an elapsed time, a number with what looks like letters of dates, a percentage. */
const styles = [
  '<numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm"/>',
  '<numFmt numFmtId="166" formatCode="#,##0.00&quot; days&quot;"/><numFmt numFmtId="167" formatCode="G/通用格式"/></numFmts>',
  `<cellXfs>${[0, 14, 164, 20, 165, 166, 10, 167, 57].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`,
].join("");

/** Dates that a cell of these styles shows: number, style, from 1900, from 1904. */
const dates: readonly (readonly [string, number, Cell, Cell])[] = [
  ["41640", 1, "2014-01-01", "2018-01-02"],
  ["41640.5", 2, "2014-01", "2018-01"],
  ["0.25", 3, "06:00", "06:00"],
  ["1.5", 4, "36:00", "36:00"],
  ["60", 1, "1900-02-29", "1904-03-01"],
  ["1", 1, "1900-01-01", "1904-01-02"],
  ["2958465", 1, "9999-12-31", 2958465],
  ["3000000000", 1, 3000000000, 3000000000],
  ["-5", 1, -5, -5],
  ["12345.5", 5, 12345.5, 12345.5],
  ["0.125", 6, 0.125, 0.125],
  ["41640", 7, 41640, 41640],
  ["41640", 8, "2014-01", "2018-01"],
];

/** A workbook of this seed. */
export function generated(seed: number): Generated {
  const die = dice(seed);
  const roll = (sides: number) => Math.floor(die() * sides);
  const chance = (part: number) => die() < part;
  const from1904 = chance(0.2);
  const texts: string[] = [];
  // Some writers share the empty text, others point at nothing.
  const sharedFirst = chance(0.5) ? "" : "单元";
  texts.push(`<t>${sharedFirst}</t>`);

  const rows = 3 + roll(8);
  const cells: Cell[][] = [["单元", "投入", "产出", "备注"]];
  for (let r = 0; r < rows; r++) cells.push([names[(r + seed) % names.length] + (r >= names.length ? r : ""), number(), number(), null]);
  function number(): number {
    const kind = roll(4);
    return kind === 0
      ? 1 + roll(1e6)
      : kind === 1
        ? Math.round(die() * 1e8) / 1e4 + 0.5
        : kind === 2
          ? Number((die() + 0.01).toPrecision(15))
          : (1 + roll(99)) * 10 ** (roll(20) - 10);
  }

  const placed = chance(0.85);
  const shareable = chance(0.3);
  const xml = cells.map((row, r) =>
    row.map((cell, c) => {
      const address = placed ? ` r="${addressOf(r + 1, c + 1)}"` : "";
      if (r > 0 && c === 3) {
        const [value, written] = note(r);
        row[c] = value;
        return `<c${address}${written}</c>`;
      }
      return `<c${address}${typeof cell === "string" ? text(cell) : typeof cell === "number" ? figure(cell, r, c) : blank()}</c>`;
    }),
  );

  function text(value: string): string {
    const written = escaped(value.replace(/_(?=x[0-9A-F]{4}_)/g, "_x005F_"));
    const half = Math.ceil(value.length / 2);
    const plain = /^[^_&<\n]*$/.test(value);
    switch (roll(9)) {
      case 0:
        return ` t="inlineStr"><is><t xml:space="preserve">${written}</t></is>`;
      case 1:
        return ` t="str"><f>T("x")</f><v>${written}</v>`;
      case 2:
        return plain
          ? ` t="inlineStr"><is><r><rPr><b/><rFont val="宋体"/></rPr><t>${value.slice(0, half)}</t></r><r><t>${value.slice(half)}</t></r></is>`
          : shared(`<t>${written}</t>`);
      case 3:
        return plain
          ? shared(`<r><rPr><i/></rPr><t>${value.slice(0, half)}</t></r><r><t>${value.slice(half)}</t></r><rPh sb="0" eb="1"><t>ピン</t></rPh>`)
          : shared(`<t>${written}</t>`);
      case 4:
        return shared(`<t>${written}</t><rPh sb="0" eb="1"><t>ペキン</t></rPh><phoneticPr fontId="1"/>`);
      case 5:
        return plain ? shared(`<t><![CDATA[${value}]]></t>`) : shared(`<t>${written}</t>`);
      case 6:
        return plain && value !== ""
          ? shared(`<t>_x${value.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_${value.slice(1)}</t>`)
          : shared(`<t>${written}</t>`);
      default:
        return shared(`<t xml:space="preserve">${written}</t>`);
    }
  }

  function shared(written: string): string {
    texts.push(written);
    return ` t="s"><v>${texts.length - 1}</v>`;
  }

  function figure(value: number, r: number, c: number): string {
    const digits = [String(value), value.toExponential(), ` ${String(value)} `, `+${String(value)}`][roll(4)];
    const type = chance(0.3) ? ' t="n"' : "";
    const style = chance(0.5) ? ` s="${[0, 5, 6, 7][roll(4)]}"` : "";
    if (shareable && c === 2) return `${type}><f t="shared"${r === 1 ? ` ref="C2:C${rows + 1}"` : ""} si="0">${r === 1 ? "B2*2" : ""}</f><v>${digits}</v>`;
    return `${type}${style}>${chance(0.2) ? "<f>1+1</f>" : ""}<v>${digits}</v>`;
  }

  function blank(): string {
    const kinds = [">", ' s="1">', ' t="s"><v/>', ' t="s"><v></v>', ' t="str"><f>IF(1,"")</f><v></v>', ' t="inlineStr"><is><t></t></is>', ' t="n"><v/>'];
    return kinds[roll(sharedFirst === "" ? kinds.length + 1 : kinds.length)] ?? ' t="s"><v>0</v>';
  }

  function note(r: number): readonly [Cell, string] {
    switch (roll(7)) {
      case 0:
        return [{ error: "#N/A" }, ' t="e"><v>#N/A</v>'];
      case 1:
        return [true, ' t="b"><v>1</v>'];
      case 2:
        return [`见附注 ${r}`, text(`见附注 ${r}`)];
      case 3:
        return ["2014-03-05", ' t="d" s="1"><v>2014-03-05T00:00:00</v>'];
      case 4:
        return [null, blank()];
      default: {
        const [digits, style, shown, shown1904] = dates[roll(dates.length)];
        return [from1904 ? shown1904 : shown, ` s="${style}"><v>${digits}</v>`];
      }
    }
  }

  const order = placed && chance(0.3) ? shuffled(rows + 1, die) : Array.from({ length: rows + 1 }, (_, k) => k);
  const numbered = placed && chance(0.8);
  const lines = order.map((r) => {
    const inside = placed && chance(0.2) ? shuffled(4, die).map((c) => xml[r][c]) : xml[r];
    // The same cell with the same content, written twice.
    const again = placed && chance(0.05) ? [inside[0]] : [];
    return `<row${numbered || !placed ? ` r="${r + 1}"` : ""} spans="1:4"${chance(0.2) ? ' ht="20" customHeight="1"' : ""}>${[...inside, ...again].join("")}</row>`;
  });
  const far = chance(0.3) ? '<row r="1048576"><c r="XFD1048576" s="1"/></row>' : "";
  const dimension = chance(0.5) ? `<dimension ref="${["A1", "A1:XFD1048576", "A1:B2"][roll(3)]}"/>` : "";
  const comment = chance(0.2) ? "<!-- 制表 --><?mso-x y?>" : "";
  const after = chance(0.3) ? '<mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><extLst><ext uri="{0}"><c r="A2"><v>99</v></c></ext></extLst>' : "";
  const body = `<sheetPr/>${dimension}<sheetViews><sheetView workbookViewId="0"/></sheetViews>${comment}<sheetData>${lines.join("")}${far}</sheetData>${after}`;

  const others: readonly HandTab[] = [
    { name: "图1", kind: "chartsheet", body: '<drawing r:id="rId1"/>' },
    { name: "对话", kind: "dialogsheet", body: "<sheetPr/>" },
    { name: "宏1", kind: "xlMacrosheet", body: "<sheetPr/>" },
    { name: "参数", state: chance(0.5) ? "hidden" : "veryHidden", body: '<sheetData><row><c t="inlineStr"><is><t>x</t></is></c></row></sheetData>' },
    { name: "空", body: chance(0.5) ? "<sheetData/>" : "<sheetPr/>" },
  ];
  const beside = others.filter(() => chance(0.25));
  const before = roll(beside.length + 1);
  const tabs = [...beside.slice(0, before), { name: "数据", body }, ...beside.slice(before)];
  const bytes = handBook({ tabs, texts, styles, properties: from1904 ? 'date1904="1"' : chance(0.3) ? 'date1904="0"' : "" }, oddities(roll, chance));
  return { bytes, sheet: "数据", cells };
}

function oddities(roll: (sides: number) => number, chance: (part: number) => boolean): Oddities {
  const callings = [
    (path: string) => path.toUpperCase(),
    (path: string) => path.replaceAll("/", "\\"),
    (path: string) => `/${path}`,
    (path: string) => path.toLowerCase(),
  ];
  const targets = [
    (path: string) => `/${path}`,
    (path: string) => path.replace(/^xl\//, "./"),
    (path: string) => `../${path}`,
    (path: string) => path.replace(/^xl\//, "").replaceAll("/", "\\"),
  ];
  return {
    strict: chance(0.2),
    ...(chance(0.25) ? { prefix: ["x", "ss", "main"][roll(3)] } : {}),
    ...(chance(0.3) ? { called: callings[roll(callings.length)] } : {}),
    ...(chance(0.3) ? { target: targets[roll(targets.length)] } : {}),
    ...(chance(0.15) ? { encoded: (xml: string) => utf16(xml, chance(0.5)) } : {}),
    stored: chance(0.2),
    ...(chance(0.2)
      ? { besides: { "xl/media/": new Uint8Array(), "docProps/thumbnail.jpeg": Uint8Array.of(1, 2, 3), "__MACOSX/._book": Uint8Array.of(0) } }
      : {}),
  };
}

function shuffled(count: number, die: () => number): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(die() * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
