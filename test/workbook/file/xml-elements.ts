import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** With that of the elements in it. */
  text: string;
}

/** The elements of an XML text in their order; throws where it is not well-formed, or a prefix is bound to nothing. */
export function xmlElements(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value])), text: "" };
    elements.push(element);
    open.push(element);
  });
  const take = (piece: string) => open.forEach((element) => (element.text += piece));
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return elements;
}
