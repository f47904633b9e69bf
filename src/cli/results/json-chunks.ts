/**
 * `JSON.stringify(value, null, 2)` and a line break, in pieces: of a large run the whole is longer than a text may be.
 * The value is an object; its members that are lists come element by element.
 */
export function* jsonChunks(value: object): Generator<string> {
  let before = "{";
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(member) && member.length > 0) yield* elements(member);
    else yield indented(member, "  ");
    before = ",";
  }
  yield before === "{" ? "{}\n" : "\n}\n";
}

/** Elements that are put together to one piece. */
const together = 500;

function* elements(list: readonly unknown[]): Generator<string> {
  for (let from = 0; from < list.length; from += together) {
    const piece = list.slice(from, from + together).map((element) => `\n    ${indented(element, "    ")}`);
    yield `${from === 0 ? "[" : ","}${piece.join(",")}`;
  }
  yield "\n  ]";
}

/** A line break inside a text is written \n: the ones in the output are those of the layout. */
const indented = (value: unknown, margin: string) => (JSON.stringify(value, null, 2) ?? "null").replaceAll("\n", `\n${margin}`);
