import type { Evaluator } from "./evaluator.ts";

/** An evaluator that is fetched when it is first asked for something: what a page shows at first needs none. */
export function laterEvaluator(fetched: () => Promise<Required<Evaluator>>): Required<Evaluator> {
  let asked: Promise<Required<Evaluator>> | null = null;
  const evaluator = () => {
    const coming = (asked ??= fetched());
    // One that did not come is asked for again.
    coming.catch(() => (asked = null));
    return coming;
  };
  return {
    evaluate: async (request, tasks, options) => (await evaluator()).evaluate(request, tasks, options),
    map: async (mapping, options) => (await evaluator()).map(mapping, options),
    dispose: () => void asked?.then((found) => found.dispose()),
  };
}
