import { FileProblem } from "../file-problem.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import { attributeNamed, isTrue, unescaped } from "../archive/xml-reader.ts";

/** A tab as the workbook lists it. */
export interface ListedTab {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

export interface StoredName {
  readonly name: string;
  readonly text: string;
  readonly comment: string;
  /** The name of the tab in which alone it holds. */
  readonly scope: string | null;
}

export interface WorkbookPart {
  readonly tabs: readonly ListedTab[];
  readonly names: readonly StoredName[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  /** The values of formulas are to be calculated when the file is opened: those that are stored may never have been. */
  readonly calculatedLater: boolean;
}

/** Reads what a workbook says of itself. Throws a `FileProblem` where it is no workbook. */
export async function readWorkbookPart(parts: PackageParts, path: string): Promise<WorkbookPart> {
  const tabs: ListedTab[] = [];
  const names: { name: string; text: string; comment: string; tab: number | null }[] = [];
  let from1904 = false;
  let calculatedLater = false;
  await parts.read(path, {
    open(name, attributes, parent) {
      if (parent === "" && name !== "workbook") throw new FileProblem("not-xlsx");
      if (name === "workbookPr" && parent === "workbook") from1904 = isTrue(attributes["date1904"]);
      else if (name === "calcPr" && parent === "workbook") calculatedLater = isTrue(attributes["fullCalcOnLoad"]);
      else if (name === "sheet" && parent === "sheets") {
        const hidden = /hidden/i.test(attributes["state"] ?? "");
        tabs.push({ name: unescaped(attributes["name"] ?? ""), hidden, relationship: attributeNamed(attributes, "id") ?? "" });
      } else if (name === "definedName") {
        const tab = attributes["localSheetId"];
        names.push({ name: attributes["name"] ?? "", text: "", comment: attributes["comment"] ?? "", tab: tab === undefined ? null : Number(tab) });
      }
    },
    text(text, name) {
      if (name === "definedName") names[names.length - 1].text += text;
    },
  });
  return { tabs, names: names.map(({ tab, ...name }) => ({ ...name, scope: tab === null ? null : (tabs[tab]?.name ?? null) })), from1904, calculatedLater };
}
