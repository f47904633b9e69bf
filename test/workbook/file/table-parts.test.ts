import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { reportSheets } from "../../../src/report/report.ts";
import type { ReportSheet } from "../../../src/report/layout/sheet.ts";
import { rangeOf } from "../../../src/workbook/cells/address.ts";
import { writeXlsx } from "../../../src/workbook/file/xlsx.ts";
import { tablesOf } from "../../../src/workbook/report/report-tables.ts";
import { sheetWithTable } from "../../contracts/host-tables.ts";
import { industrialPanel } from "../../report/completed.ts";
import { recalculated } from "../../report/libreoffice.ts";

/** The tags of a name in a part, with their attributes and what stands in them. Their texts are of the file's own writing. */
const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}((?: [\\w:]+="[^"]*")*)(?:/>|>([\\s\\S]*?)</${name}>)`, "g"))].map(([, attributes, content = ""]) => ({
    content,
    attributes: Object.fromEntries([...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key, value]): [string, string | undefined] => [key, plain(value)])),
  }));

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
const plain = (xml: string) => xml.replace(/&\w+;/g, (entity) => entities[entity]);

/** Every table of a file as its parts say it, with the texts of the cells in its first row. */
function tablesIn(parts: Readonly<Record<string, string>>) {
  const strings = tags(parts["xl/sharedStrings.xml"], "si").map(({ content }) => plain(content.replace(/<[^>]*>/g, "")));
  return Object.keys(parts)
    .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .flatMap((path) =>
      tags(parts[path], "tablePart").map(({ attributes: { "r:id": id } }) => {
        const rels = tags(parts[path.replace(/([^/]+)$/, "_rels/$1.rels")], "Relationship");
        const place = rels.find(({ attributes }) => attributes.Id === id)!.attributes.Target!.replace("..", "xl");
        const [{ attributes: table, content }] = tags(parts[place], "table");
        const range = rangeOf(table.ref!)!;
        const [header] = tags(parts[path], "row").filter(({ attributes }) => attributes.r === String(range.fromRow));
        const cells = tags(header.content, "c").slice(range.fromColumn - 1, range.toColumn);
        return {
          place,
          id: table.id,
          name: table.displayName ?? "",
          ref: table.ref,
          filter: tags(content, "autoFilter")[0].attributes.ref,
          columns: tags(content, "tableColumn").map(({ attributes }) => attributes.name),
          texts: cells.map((cell) => (cell.attributes.t === "s" ? strings[Number(/<v>(\d+)<\/v>/.exec(cell.content)?.[1])] : null)),
        };
      }),
    );
}

const odd: ReportSheet = {
  ...sheetWithTable(),
  rows: sheetWithTable().rows.map((row, r) => (r === 2 ? row.map((cell, c) => ({ ...cell, value: ["R&D <a>", "_x0041_", ' "2019" '][c] })) : row)),
};

describe("the tables of a report in an .xlsx file", () => {
  it.each<[string, () => Promise<readonly ReportSheet[]>]>([
    ["the report in Chinese", async () => reportSheets(await industrialPanel(), "zh-CN", { preset: "founding study" })],
    ["the report in English", async () => reportSheets(await industrialPanel(), "en", { arithmeticMeans: true })],
    ["headers that the format writes in a way of its own", async () => [odd]],
  ])("are parts of the file that agree with their cells: %s", async (_, reports) => {
    const report = await reports();
    const parts = Object.fromEntries(Object.entries(unzipSync(await writeXlsx(report))).map(([path, bytes]) => [path, strFromU8(bytes)]));
    const tables = tablesIn(parts);
    expect(tables.map(({ place }) => place).sort()).toEqual(
      Object.keys(parts)
        .filter((path) => path.startsWith("xl/tables/"))
        .sort(),
    );
    expect(tables.map(({ columns }) => columns.length)).toEqual(report.flatMap((sheet) => tablesOf(sheet).map(({ columns }) => columns.length)));
    for (const { columns, texts, ref, filter } of tables) expect([texts, filter]).toEqual([columns, ref]);
    const defined = tags(parts["xl/workbook.xml"], "definedName").filter(({ attributes }) => attributes.localSheetId === undefined);
    const named = [...tables.map(({ name }) => name), ...defined.map(({ attributes }) => attributes.name ?? "")].map((name) => name.toLowerCase());
    expect(new Set(named).size).toBe(named.length);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    const types = tags(parts["[Content_Types].xml"], "Override").map(({ attributes }) => attributes.PartName);
    for (const { place } of tables) expect(types).toContain(`/${place}`);
  });

  it("are tables in LibreOffice too, which calculates the formulas beside them", async () => {
    const workbook = (await recalculated(new Map([["report", [sheetWithTable()]]]))).get("report")!;
    expect(workbook.names.filter(({ kind }) => kind === "table")).toMatchObject([{ name: "效率_表", range: { sheet: "效率", address: "A3:C5" } }]);
    expect(workbook.sheets[0].cells[5][1]).toBe(0.875);
  }, 60_000);
});
