// `node tools/count-lines.mjs`: of every method the lines that do something and those that say something, counted by the syntax
// tree: a line of its own file that holds nothing but words in several languages says something, as every line of `<id>.words.ts`
// beside it does; a comment is neither.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./packages.mjs";

const families = [
  { name: "models", folder: "src/engine/models", most: 60 },
  { name: "indices", folder: "src/engine/indices", most: 50 },
  { name: "procedures", folder: "src/procedures", most: 120 },
];

/** Whether an object holds one text in several languages. */
const isText = (node) => ts.isObjectLiteralExpression(node) && node.properties.some(({ name }) => name?.getText().includes("zh-CN"));

/** The lines of a source that hold anything but comments, and those of them that hold nothing but words. */
export function linesOf(text) {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const code = new Set();
  const words = new Set();
  const visit = (node, inWords) => {
    const saying = inWords || isText(node);
    const children = node.getChildren();
    // A comma behind a text is no more than that.
    if (children.length === 0 && node.getWidth() > 0 && node.kind !== ts.SyntaxKind.CommaToken) {
      const [from, to] = [node.getStart(), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at).line);
      for (let line = from; line <= to; line++) (saying ? words : code).add(line);
    }
    // What only opens, names or closes a text belongs to it: title: { …, }, stands on lines of its own.
    for (const child of children) visit(child, saying || (ts.isPropertyAssignment(node) && isText(node.initializer)));
  };
  visit(source, false);
  return { code: code.size, words: [...words].filter((line) => !code.has(line)).length };
}

/** The files that declare a method, with its id. */
function methodsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".words.ts"))
    .flatMap((file) => {
      const text = readFileSync(join(root, folder, file), "utf8");
      const id = /describe(?:Model|Index|Procedure)\([^]{0,20}?\bid: "([\w-]+)"/.exec(text)?.[1];
      if (id === undefined) return [];
      const { code, words } = linesOf(text);
      const beside = join(root, folder, file.replace(/\.ts$/, ".words.ts"));
      const said = existsSync(beside) ? linesOf(readFileSync(beside, "utf8")) : { code: 0, words: 0 };
      return [{ id, file: join(folder, file), code, words: words + said.code + said.words }];
    })
    .sort((a, b) => b.code - a.code);
}

for (const { name, folder, most } of families) {
  const methods = methodsIn(folder);
  const over = methods.filter(({ code }) => code > most).length;
  console.log(`\n${name}: ${methods.length}, of which ${over} have more than ${most} lines of code`);
  for (const { id, file, code, words } of methods) console.log(`${String(code).padStart(6)} ${String(words).padStart(5)}  ${id.padEnd(22)} ${file}`);
}
