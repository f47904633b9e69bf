import { expect, it } from "vitest";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { laterEvaluator } from "../../src/worker/later-evaluator.ts";

const request = { data: { dmus: [], inputs: [], outputs: [], undesirables: [], unscored: [] }, model: "radial", options: {} } as never;

it("fetches an evaluator when it is first asked for something, once, and again where it did not come", async () => {
  const heard: string[] = [];
  const real: Required<Evaluator> = {
    evaluate: (_request, tasks) => Promise.resolve([`${tasks.length} tasks`] as never),
    map: ({ items }) => Promise.resolve(items),
    dispose: () => heard.push("disposed"),
  };
  let trips = 0;
  const later = laterEvaluator(() => {
    heard.push("fetched");
    return trips++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(real);
  });
  later.dispose();
  expect(heard).toEqual([]);
  await expect(later.evaluate(request, [])).rejects.toThrow("offline");
  expect(await Promise.all([later.evaluate(request, []), later.map({ procedure: "", work: "", items: [7], operations: 1 })])).toEqual([["0 tasks"], [7]]);
  expect(heard).toEqual(["fetched", "fetched"]);
  later.dispose();
  await Promise.resolve();
  await Promise.resolve();
  expect(heard).toEqual(["fetched", "fetched", "disposed"]);
});
