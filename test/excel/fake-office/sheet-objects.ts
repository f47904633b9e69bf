import { chartsObject } from "./chart-objects.ts";
import { namesObject } from "./name-objects.ts";
import { ExcelError, quotedName, type FakeSheet } from "./fake-workbook.ts";
import type { FakeExcel } from "./fake-excel.ts";
import { noEffect, type FakeObject } from "./objects.ts";
import { rangeObject } from "./range-objects.ts";
import { tablesObject } from "./table-objects.ts";

export function workbookObject(excel: FakeExcel): FakeObject {
  const selected = () => {
    const { workbook } = excel;
    if (workbook.selected === null) throw new ExcelError("InvalidSelection", "The current selection is invalid for this operation.");
    return workbook.selected;
  };
  return {
    type: "Workbook",
    objects: {
      // The root of a request is the workbook; `context.application` hangs below it.
      Application: () => ({ type: "Application", methods: noEffect("SuspendScreenUpdatingUntilNextSync", "SuspendApiCalculationUntilNextSync") }),
      Worksheets: () => worksheetsObject(excel),
      Protection: () => ({ type: "WorkbookProtection", properties: { Protected: { get: () => excel.workbook.structureIsProtected } } }),
      Settings: () => settingsObject(excel),
      Names: () => namesObject(excel, null),
      Tables: () => tablesObject(excel, null),
    },
    methods: {
      GetSelectedRanges: () => areasObject(excel, selected()),
      GetActiveCell: () => rangeObject(excel, excel.workbook.active.rect("A1")),
    },
  };
}

function areasObject(excel: FakeExcel, areas: readonly string[]): FakeObject {
  const { active } = excel.workbook;
  return {
    type: "RangeAreas",
    properties: { Address: { get: () => areas.map((area) => `${quotedName(active)}!${area}`).join(",") } },
    objects: { Worksheet: () => sheetObject(excel, active) },
    methods: noEffect("_KeepReference", "_ReleaseReference"),
  };
}

function settingsObject({ workbook }: FakeExcel): FakeObject {
  const setting = (key: string): FakeObject => ({ type: "Setting", properties: { Value: { get: () => workbook.settings.get(key) } } });
  return {
    type: "SettingCollection",
    methods: {
      Add: (key, value) => {
        workbook.settings.set(String(key), value);
        return setting(String(key));
      },
      GetItemOrNullObject: (key) => (workbook.settings.has(String(key)) ? setting(String(key)) : null),
    },
  };
}

function worksheetsObject(excel: FakeExcel): FakeObject {
  const { workbook } = excel;
  return {
    type: "WorksheetCollection",
    item: (key) => sheetObject(excel, workbook.sheet(String(key))),
    items: () => workbook.sheets.map((sheet) => sheetObject(excel, sheet)),
    methods: {
      Add: (name) => sheetObject(excel, workbook.add(String(name))),
      ...noEffect(
        ...["SelectionChanged", "Activated", "DataChanged", "Calculated", "Deleted"].flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`]),
      ),
    },
  };
}

export function sheetObject(excel: FakeExcel, sheet: FakeSheet): FakeObject {
  return {
    type: "Worksheet",
    properties: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (name) => {
          const other = excel.workbook.find(String(name));
          if (other && other !== sheet) throw new ExcelError("InvalidArgument", "A resource with the same name or identifier already exists.");
          sheet.name = String(name);
        },
      },
    },
    objects: {
      CustomProperties: () => propertiesObject(sheet),
      FreezePanes: () => freezeObject(sheet),
      Charts: () => chartsObject(sheet),
      Names: () => namesObject(excel, sheet),
      Tables: () => tablesObject(excel, sheet),
      PageLayout: () => ({ type: "PageLayout", methods: { SetPrintArea: (address) => void (sheet.printed = String(address)) } }),
    },
    methods: {
      Activate: () => void excel.userTurnsTo(sheet.name),
      Delete: () => excel.workbook.delete(sheet),
      GetRange: (address) => rangeObject(excel, sheet.rect(String(address))),
      GetRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(excel, { sheet, row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
      GetUsedRangeOrNullObject: () => {
        const used = sheet.used();
        return used && rangeObject(excel, used);
      },
    },
  };
}

function propertiesObject({ properties }: FakeSheet): FakeObject {
  const property = (key: string): FakeObject => ({ type: "WorksheetCustomProperty", properties: { Value: { get: () => properties.get(key) } } });
  return {
    type: "WorksheetCustomPropertyCollection",
    methods: {
      Add: (key, value) => {
        properties.set(String(key), String(value));
        return property(String(key));
      },
      GetItemOrNullObject: (key) => (properties.has(String(key)) ? property(String(key)) : null),
    },
  };
}

function freezeObject(sheet: FakeSheet): FakeObject {
  return {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeAt: (range) => {
        const { properties } = range as FakeObject;
        sheet.frozen = { rows: Number(properties?.RowCount.get?.()), columns: Number(properties?.ColumnCount.get?.()) };
      },
      FreezeRows: (rows) => void (sheet.frozen = { rows: Number(rows), columns: 0 }),
      FreezeColumns: (columns) => void (sheet.frozen = { rows: 0, columns: Number(columns) }),
    },
  };
}
