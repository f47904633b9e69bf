import { expect, it } from "vitest";
import type { Request } from "../../src/engine/run/request.ts";
import { packRequest, unpackRequest } from "../../src/worker/packed-labels.ts";

const variable = { name: "x", values: Float64Array.of(1, 2, 3) };
const data = { dmus: ["b", "a", "b"], inputs: [variable], outputs: [variable], undesirables: [], unscored: [1] };
const plain: Request = { model: "sbm", index: null, options: {}, reference: "global", data };

it("comes back as it was, with periods and groups or without, and names a label once", () => {
  const panel: Request = {
    ...plain,
    index: "gm",
    data: { ...data, periods: ["2014", "2014", "2015"], periodOrder: ["2014", "2015"], groups: ["", "east", ""] },
  };
  for (const request of [plain, panel]) expect(unpackRequest(structuredClone(packRequest(request)))).toEqual(request);
  expect(packRequest(panel).dmus).toEqual({ labels: ["b", "a"], places: Int32Array.of(0, 1, 0) });
});
