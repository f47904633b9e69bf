/** An element in the text of a part, and where it stands. */
export interface Element {
  readonly from: number;
  readonly to: number;
  /** The start tag, from `<` to `>`. */
  readonly tag: string;
  /** Between the start tag and the end tag; both are the end of an element without content. */
  readonly innerFrom: number;
  readonly innerTo: number;
}

const attributes = String.raw`[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*`;
const patterns = new Map<string, RegExp>();

/** Comments and literal sections may hold what looks like an element. */
const patternOf = (name: string): RegExp => {
  const made = patterns.get(name) ?? new RegExp(String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<((?:[\w.-]+:)?${name})(?=[\s/>])${attributes}>`, "g");
  patterns.set(name, made);
  return made;
};

/** The elements of a name, under any prefix, in their order. None of them may stand inside another of that name. */
export function* elementsIn(xml: string, name: string, from = 0, to = xml.length): Generator<Element, void> {
  const pattern = patternOf(name);
  // Others may look for the same name between two steps.
  const next = (at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  let at = from;
  for (let found = next(at); found !== null && found.index < to; found = next(at)) {
    const [tag, qualified] = found as readonly (string | undefined)[] as readonly [string, string | undefined];
    const innerFrom = found.index + tag.length;
    at = innerFrom;
    if (qualified === undefined) continue;
    if (tag.endsWith("/>")) {
      yield { from: found.index, to: innerFrom, tag, innerFrom, innerTo: innerFrom };
      continue;
    }
    const ending = `</${qualified}`;
    const innerTo = xml.indexOf(ending, innerFrom);
    if (innerTo < 0) return;
    const end = xml.indexOf(">", innerTo) + 1;
    at = end;
    yield { from: found.index, to: end, tag, innerFrom, innerTo };
  }
}

/** The first element of a name, if there is one. */
export function elementIn(xml: string, name: string, from = 0, to = xml.length): Element | undefined {
  return elementsIn(xml, name, from, to).next().value ?? undefined;
}

export const textOf = (xml: string, { from, to }: Element) => xml.slice(from, to);
export const innerOf = (xml: string, { innerFrom, innerTo }: Element) => xml.slice(innerFrom, innerTo);

/** What stands before the colon of an element's name, with the colon; empty if nothing does. */
export const prefixOf = (tag: string) => /^<([\w.-]+:)?/.exec(tag)?.[1] ?? "";

/** Elements without a prefix, with one. */
export const prefixed = (xml: string, prefix: string) => (prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z_][\w.-]*[\s/>])/g, `<$1${prefix}`));

const valuePatterns = new Map<string, RegExp>();

/** This is asked for every cell of a sheet. */
const valueOf = (name: string): RegExp => {
  const known = valuePatterns.get(name);
  if (known !== undefined) return known;
  const made = newValuePattern(name);
  valuePatterns.set(name, made);
  return made;
};

const newValuePattern = (name: string) => new RegExp(String.raw`(\s)(${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`);

/** An attribute of a start tag as it means; `name` is written as in the tag, or as a pattern. */
export function attribute(tag: string, name: string): string | undefined {
  const [, , , double, single] = valueOf(name).exec(tag) ?? [];
  const value = (double as string | undefined) ?? single;
  return value === undefined ? undefined : unescapedXml(value);
}

/** A start tag with an attribute set, where it stands or at the end; null takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = valueOf(name);
  if (value === null) return tag.replace(pattern, "");
  const written = `${name}="${escapedAttribute(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_, space: string) => space + written);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${written}${slash}>`);
}

export const escapedXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
export const escapedAttribute = (text: string) =>
  escapedXml(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescapedXml = (text: string) =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) =>
        name === undefined ? String.fromCodePoint(parseInt(hex ?? decimal!, hex === undefined ? 10 : 16)) : (named[name] ?? whole),
      )
    : text;

/** The text of an element as it means; of nested ones the texts one after the other. */
export const meantText = (xml: string) =>
  xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<[^>]*>|[^<]+/g, (part, literal?: string) => literal ?? (part.startsWith("<") ? "" : unescapedXml(part)));

/** Changes of a text at places that do not overlap: what lies between them stays as it is. */
export class Edits {
  readonly #edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  put(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text });
  }

  applied(text: string): string {
    if (this.#edits.length === 0) return text;
    const pieces: string[] = [];
    let at = 0;
    // Those at one place keep their order.
    for (const { from, to, text: put } of [...this.#edits].sort((a, b) => a.from - b.from)) {
      pieces.push(text.slice(at, from), put);
      at = to;
    }
    return pieces.join("") + text.slice(at);
  }
}
