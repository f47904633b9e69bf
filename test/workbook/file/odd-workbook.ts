import { strToU8, zipSync, type Zippable } from "fflate";

/** Numbers that are the same for the same seed, from 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

export const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A tab of a workbook that is written by hand, part by part. */
export interface HandTab {
  readonly name: string;
  readonly kind?: "worksheet" | "chartsheet" | "dialogsheet" | "xlMacrosheet";
  readonly state?: "hidden" | "veryHidden";
  /** What stands inside of its root, prefix-free. */
  readonly body: string;
}

export interface HandBook {
  readonly tabs: readonly HandTab[];
  readonly texts?: readonly string[];
  /** What stands inside of the style sheet. */
  readonly styles?: string;
  /** Attributes of `workbookPr` and `calcPr`. */
  readonly properties?: string;
  readonly calculation?: string;
  readonly names?: string;
}

/** How another program writes the same workbook. Each is allowed, or met in files that Excel opens. */
export interface Oddities {
  readonly strict?: boolean;
  readonly prefix?: string;
  /** How parts are called in the archive, from how they are called elsewhere. */
  readonly called?: (path: string) => string;
  /** How relationships name their targets. */
  readonly target?: (path: string) => string;
  /** How parts are encoded. */
  readonly encoded?: (xml: string) => Uint8Array;
  readonly stored?: boolean;
  /** Other parts of the archive. */
  readonly besides?: Zippable;
}

/** The parts of a workbook by their usual paths. */
export function partsOf(book: HandBook, { strict, prefix = "", target = (path: string) => path.replace(/^xl\//, "") }: Oddities = {}): Record<string, string> {
  const [ns, rel] = strict ? [strictMain, strictOffice] : [main, office];
  const xmlns = prefix === "" ? `xmlns="${ns}"` : `xmlns:${prefix}="${ns}"`;
  const p = prefix === "" ? "" : `${prefix}:`;
  const prefixed = (body: string) => (prefix === "" ? body : body.replace(/<(\/?)([A-Za-z0-9]+)(?=[\s/>])/g, `<$1${p}$2`));
  const root = (name: string, body: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}${name} ${xmlns} xmlns:r="${rel}">${prefixed(body)}</${p}${name}>`;
  const kinds = book.tabs.map(({ kind = "worksheet" }) => kind);
  const paths = kinds.map((kind, k) => `xl/${kind}s/sheet${k + 1}.xml`);
  const relationships = [
    ...paths.map((path, k) => ({
      id: `rId${k + 1}`,
      type: kinds[k] === "xlMacrosheet" ? `http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet` : `${rel}/${kinds[k]}`,
      path,
    })),
    ...(book.texts ? [{ id: "rIdT", type: `${rel}/sharedStrings`, path: "xl/sharedStrings.xml" }] : []),
    ...(book.styles === undefined ? [] : [{ id: "rIdS", type: `${rel}/styles`, path: "xl/styles.xml" }]),
  ];
  const sheets = book.tabs.map(
    ({ name, state }, k) => `<sheet name="${escaped(name)}" sheetId="${k + 1}"${state ? ` state="${state}"` : ""} r:id="rId${k + 1}"/>`,
  );
  return {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationshipsXml([{ id: "rId1", type: `${rel}/officeDocument`, path: "xl/workbook.xml" }], (path) => path),
    "xl/workbook.xml": root(
      "workbook",
      `<workbookPr ${book.properties ?? ""}/><sheets>${sheets.join("")}</sheets>${book.names === undefined ? "" : `<definedNames>${book.names}</definedNames>`}<calcPr ${book.calculation ?? ""}/>`,
    ),
    "xl/_rels/workbook.xml.rels": relationshipsXml(relationships, target),
    ...Object.fromEntries(paths.map((path, k) => [path, root(kinds[k], book.tabs[k].body)])),
    ...(book.texts ? { "xl/sharedStrings.xml": root("sst", book.texts.map((text) => `<si>${text}</si>`).join("")) } : {}),
    ...(book.styles === undefined ? {} : { "xl/styles.xml": root("styleSheet", book.styles) }),
  };
}

const relationshipsXml = (all: readonly { readonly id: string; readonly type: string; readonly path: string }[], target: (path: string) => string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(({ id, type, path }) => `<Relationship Id="${id}" Type="${type}" Target="${escaped(target(path))}"/>`)
    .join("")}</Relationships>`;

/** The workbook as the bytes of a file. */
export function handBook(book: HandBook, odd: Oddities = {}): Uint8Array {
  const { called = (path: string) => path, encoded = strToU8, stored = false, besides = {} } = odd;
  const parts = Object.entries(partsOf(book, odd)).map(([path, xml]): [string, Uint8Array] => [called(path), encoded(xml)]);
  return zipSync({ ...Object.fromEntries(parts), ...besides }, { level: stored ? 0 : 6 });
}

/** Rows of cells as a sheet holds them, each cell as it is written. */
export const sheetData = (rows: readonly (readonly string[])[]) =>
  `<sheetData>${rows.map((cells, r) => `<row r="${r + 1}">${cells.join("")}</row>`).join("")}</sheetData>`;

export const utf16 = (xml: string, bigEndian = false): Uint8Array => {
  const text = `\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), !bigEndian);
  return bytes;
};
