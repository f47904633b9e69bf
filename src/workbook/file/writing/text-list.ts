import { ByteText } from "./byte-text.ts";
import { escapedXml } from "../package/xml-text.ts";
import { storedWhole } from "./xlsx-text.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The texts that the cells of a new workbook share, each once, in the order in which they came. */
export class TextList {
  readonly #places = new Map<string, number>();
  /** By the text as it was given: most stand in many cells. */
  readonly #known = new Map<string, number>();

  /** The number by which a cell names a text. */
  place(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const stored = storedWhole(text);
    let place = this.#places.get(stored);
    if (place === undefined) this.#places.set(stored, (place = this.#places.size));
    this.#known.set(text, place);
    return place;
  }

  /** The part that holds them, in pieces. */
  *part(): Generator<Uint8Array<ArrayBuffer>> {
    const out = new ByteText();
    const count = this.#places.size;
    out.put(`${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`);
    for (const text of this.#places.keys()) {
      out.put(text === "" ? "<si><t/></si>" : /^ | $|[\n\t]/.test(text) ? '<si><t xml:space="preserve">' : "<si><t>");
      if (text !== "") out.put(`${escapedXml(text)}</t></si>`);
      if (out.length > 1 << 16) yield out.take();
    }
    out.put("</sst>");
    yield out.take();
  }
}
