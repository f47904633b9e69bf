import type { WorkbookHost } from "../workbook/host.ts";

/** What the page has come to: Excel and its workbook, or the reason why not. */
export type Connection =
  | { readonly kind: "excel"; readonly host: WorkbookHost }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "no-office-js" };
