import type { Locale } from "../../engine/declare/text.ts";

/** Where a page of the help stands, from the folder of the product's pages on: `docs/zh-CN/models/sbm.html#option-rts`. */
export const helpAddress = (locale: Locale, page: string, anchor?: string): string =>
  `docs/${locale === "en" ? "" : `${locale}/`}${page}.html${anchor === undefined ? "" : `#${anchor}`}`;

/** The page of a model, an index or a procedure. */
export const methodPage = ({ kind, id }: { readonly kind: "model" | "index" | "procedure"; readonly id: string }): string =>
  `${{ model: "models", index: "indices", procedure: "procedures" }[kind]}/${id}`;

/** Where an option stands on the page of its method, and a result, or a field of one. */
export const optionAnchor = (name: string) => `option-${name}`;
export const resultAnchor = (...names: readonly string[]) => `result-${names.join("-")}`;

/** Where the list of all options of a method begins, and that of all results. */
export const allOptions = "all-options";
export const allResults = "all-results";

/** Where a worksheet function stands on the page of functions: as the address of its heading. */
export const functionAnchor = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");
