import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/engine/method.ts";
import { statuses } from "../../src/engine/status.ts";
import { pack, unpack } from "../../src/worker/packed-outcomes.ts";

const exact = { primal: 0, dual: 0, gap: 0 };
const outcomes: readonly Outcome[] = [
  ...statuses.map((status): Outcome => ({ status, score: null, slacks: null, targets: null, peers: [], certificates: [] })),
  {
    status: "inefficient",
    score: 0.1 + 0.2,
    slacks: [-0, 5e-324, 1.7976931348623157e308],
    targets: [],
    peers: [
      { row: 0, lambda: 1 / 3 },
      { row: 1_000_000, lambda: 1e-12 },
    ],
    multipliers: [0, 2 ** -53],
    extras: { phi: 1.25, remedy: "two-stage", delta: null },
    certificates: [exact, { ...exact, argument: "frame" }, { ...exact, argument: "all columns", proven: true }, { ...exact, proven: false, illPosed: true }],
  },
];

describe("packed outcomes", () => {
  it("come out as they went in, to the bit and to the last absent field", () => {
    expect(unpack(pack(outcomes))).toStrictEqual(outcomes);
    expect(Object.is(unpack(pack(outcomes)).at(-1)!.slacks![0], -0)).toBe(true);
    expect(unpack(pack([]))).toStrictEqual([]);
  });

  it("come through a change of threads, which takes the numbers over without a copy", () => {
    const packed = pack(outcomes);
    const arrived = structuredClone(packed, { transfer: [packed.numbers.buffer] });
    expect(unpack(arrived)).toStrictEqual(outcomes);
    expect(packed.numbers).toHaveLength(0);
  });
});
