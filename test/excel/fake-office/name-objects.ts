import type { FakeExcel } from "./fake-excel.ts";
import { addressOfRect, ExcelError, isRect, quotedName, type FakeName, type FakeRect, type FakeSheet } from "./fake-workbook.ts";
import { isFakeObject, type FakeObject } from "./objects.ts";
import { rectOf } from "./range-objects.ts";

/** The names of the workbook, or those of one sheet. */
export function namesObject(excel: FakeExcel, scope: FakeSheet | null): FakeObject {
  const { workbook } = excel;
  const own = () => workbook.names.filter((name) => name.scope === scope);
  return {
    type: "NamedItemCollection",
    items: () => own().map((name) => nameObject(excel, name)),
    item: (key) => {
      const found = own().find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
      if (!found) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return nameObject(excel, found);
    },
    methods: {
      Add: (name, reference, comment) => {
        const refersTo = isFakeObject(reference) ? rectOf(excel, reference) : String(reference);
        return nameObject(excel, workbook.define(String(name), refersTo, { comment: String(comment ?? ""), scope }));
      },
    },
  };
}

function nameObject({ workbook }: FakeExcel, defined: FakeName): FakeObject {
  const { name, comment, visible } = defined;
  return {
    type: "NamedItem",
    properties: {
      Name: { get: () => name },
      Comment: { get: () => comment },
      Visible: { get: () => visible },
      Formula: { get: () => `=${textOf(defined.refersTo)}` },
      Value: { get: () => textOf(defined.refersTo) },
    },
    methods: { Delete: () => void (workbook.names = workbook.names.filter((other) => other !== defined)) },
  };
}

function textOf(refersTo: FakeName["refersTo"]): string {
  if (refersTo === null) return "#REF!#REF!";
  return isRect(refersTo) ? fixed(refersTo) : refersTo;
}

const fixed = (rect: FakeRect) => `${quotedName(rect.sheet)}!${addressOfRect(rect).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
