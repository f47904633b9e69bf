import { SaxesParser } from "saxes";
import { FileProblem } from "../file-problem.ts";
import { limits } from "../limits.ts";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What becomes of the elements of a part. Names stand without their prefix: every writer chooses its own. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, parent: string): void;
  text?(text: string, name: string, parent: string): void;
  close?(name: string, parent: string): void;
}

/**
 * Reads a part of a workbook as its bytes come in. Throws a `FileProblem` where it is not well-formed: an editor of such files refuses it
 * too, and a part that breaks off is never taken for a whole one. A document type is refused, as the format forbids it:
 * its entities could unfold without end.
 */
export class XmlReader {
  #decoder: TextDecoder | null = null;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });

  constructor(handlers: XmlHandlers) {
    const names: string[] = [];
    const parser = this.#parser;
    const parent = () => names[names.length - 2] ?? "";
    parser.on("error", (error) => {
      throw damaged(error);
    });
    parser.on("doctype", () => {
      throw damaged(new Error("a document type"));
    });
    parser.on("opentag", ({ name, attributes }) => {
      names.push(localName(name));
      if (names.length > limits.depth) throw damaged(new Error("elements too deep inside each other"));
      handlers.open(names[names.length - 1], attributes, parent());
    });
    if (handlers.text) {
      const text = (value: string) => names.length > 0 && handlers.text!(value, names[names.length - 1], parent());
      parser.on("text", text);
      parser.on("cdata", text);
    }
    parser.on("closetag", () => {
      handlers.close?.(names[names.length - 1], parent());
      names.pop();
    });
  }

  write(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#parser.write(this.#decoded(bytes));
  }

  end(): void {
    this.#parser.write(this.#decoded(null)).close();
  }

  #decoded(bytes: Uint8Array | null): string {
    try {
      if (bytes === null) return this.#decoder?.decode() ?? "";
      this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      return this.#decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw damaged(error);
    }
  }
}

const damaged = (cause: unknown) => new FileProblem("damaged", null, { cause });

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute under any prefix. */
export function attributeNamed(attributes: Attributes, wanted: string): string | undefined {
  const name = Object.keys(attributes).find((one) => localName(one) === wanted && !one.startsWith("xmlns"));
  return name === undefined ? undefined : attributes[name];
}

export const isTrue = (attribute: string | undefined) => attribute === "1" || attribute === "true" || attribute === "on";

/** By the byte order mark, by how the first sign is written, or as the part says. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  return /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
}

/** The format's own way to write a letter, `_x000D_`; an underscore before what only looks so is written that way itself. */
export const unescaped = (text: string) =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
