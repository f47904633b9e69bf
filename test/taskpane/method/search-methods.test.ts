import { expect, it } from "vitest";
import { locales } from "../../../src/engine/declare/text.ts";
import { fieldWords } from "../../../src/taskpane/method/field-words.ts";
import { methodsFor, offeredMethods, titleOf } from "../../../src/taskpane/method/offered-methods.ts";
import { questions } from "../../../src/taskpane/method/questions.ts";
import { searchMethods } from "../../../src/taskpane/method/search-methods.ts";

const found = (query: string) => searchMethods(query, offeredMethods).map(({ id }) => id);

it("offers every method under exactly one question", () => {
  expect(questions.flatMap((question) => methodsFor(question)).length).toBe(offeredMethods.length);
  for (const question of questions) expect(methodsFor(question)).not.toEqual([]);
});

it("finds a method by its id and by its title in either language, before all others", () => {
  for (const method of offeredMethods) {
    expect(found(method.id)[0]).toBe(method.id);
    for (const locale of locales) expect(found(titleOf(method)[locale])[0], titleOf(method)[locale]).toBe(method.id);
  }
});

it.each([
  ["GML", "gml"],
  ["gm", "gm"],
  ["超效率", "super-sbm"],
  ["超效率SBM", "super-sbm"],
  ["SBM.SUPER", "super-sbm"],
  ["基尼", "dagum"],
  ["熵值", "entropy-weights"],
  ["熵权法", "entropy-weights"],
  ["carbon", "gml"],
  ["碳", "gml"],
  ["碳排放", "gml"],
  ["Moran", "moran"],
  ["空间", "markov"],
  ["负数", "range-directional"],
  ["CCR", "radial"],
  ["gini", "dagum"],
  ["永续盘存", "capital-stock"],
  ["技术落差", "metafrontier"],
  ["cronbach", "likert"],
])("finds with “%s” among others %s", (query, id) => expect(found(query)).toContain(id));

it("puts what cannot do without undesirable outputs before what merely takes them, and leaves out what knows none", () => {
  const carbon = found("碳");
  expect(carbon.slice(0, 4).sort()).toEqual(["ddf", "gml", "ml", "nddf"]);
  expect(carbon).toContain("super-sbm");
  expect(carbon).not.toContain("dagum");
});

it("finds spatial methods with 空间, and nothing that is not", () => {
  expect(found("空间")).toEqual(expect.arrayContaining(["moran", "geary", "lisa", "ellipse"]));
  expect(found("空间")).not.toContain("winsorise");
});

it("asks for every word of a query, and finds nothing with none or with what nobody says", () => {
  expect(found("超效率 径向")[0]).toBe("super-radial");
  expect(found("  ")).toEqual([]);
  expect(found("量子")).toEqual([]);
  expect(found("GML 量子")).toEqual([]);
});

it("has no word that leads nowhere", () => {
  for (const { typed, means } of fieldWords) {
    for (const word of means) expect(found(word), word).not.toEqual([]);
    for (const word of typed) expect(found(word), word).not.toEqual([]);
  }
});
