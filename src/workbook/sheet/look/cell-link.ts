import type { ICellData, Nullable } from "@univerjs/core";
import { addressOfRange, rangeOf, referenceOf } from "../../cells/address.ts";

/** Where a cell of a workbook that was opened leads: cells of a sheet, which may be renamed; a defined name; an address outside. */
export type GridTarget = { readonly sheetId: string | null; readonly range: string } | { readonly named: string } | { readonly address: string };

/** What a cell keeps to lead elsewhere. */
export const keptLink = (to: GridTarget): Pick<ICellData, "custom"> => ({ custom: { link: to } });

/** Where a cell leads; null of one that leads nowhere. */
export const cellLink = (data: Nullable<ICellData>): GridTarget | null => (data?.custom?.["link"] as GridTarget | undefined) ?? null;

/** Reads where a link of a file leads: `Sheet2!A1`, `A1` of the same sheet, or a name. `idOf` gives the id of a sheet by its name. */
export function targetOf(place: string, idOf: (sheet: string) => string | undefined): GridTarget {
  const reference = referenceOf(place);
  if (reference) return { sheetId: idOf(reference.sheet) ?? "", range: reference.address };
  const range = rangeOf(place);
  return range ? { sheetId: null, range: addressOfRange(range) } : { named: place };
}

/** Addresses that a page may open: what else a file names is left alone. */
export const isOpenable = (address: string): boolean => /^(https?|mailto):/i.test(address);
