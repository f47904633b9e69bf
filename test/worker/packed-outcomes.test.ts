import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import { statuses } from "../../src/engine/declare/status.ts";
import { pack, unpack, type PackedOutcomes } from "../../src/worker/packed-outcomes.ts";

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

/** The outcomes as a file of a shard would have them. */
const whole = (packed: PackedOutcomes) => unpack(packed).map((outcome) => outcome.toJSON());

describe("packed outcomes", () => {
  it("come out as they went in, to the bit and to the last absent field", () => {
    expect(whole(pack(outcomes))).toStrictEqual(outcomes);
    expect(Object.is(unpack(pack(outcomes)).at(-1)!.slacks![0], -0)).toBe(true);
    expect(whole(pack([]))).toStrictEqual([]);
  });

  it("are what they were, asked for one part at a time in any order", () => {
    const parts = ["certificates", "peers", "extras", "score", "targets", "multipliers", "status", "slacks"] as const;
    const unpacked = unpack(pack(outcomes));
    for (const part of parts) expect(unpacked.map((outcome) => outcome[part])).toEqual(outcomes.map((outcome) => outcome[part]));
  });

  it("come through a change of threads, which takes the numbers over without a copy", () => {
    const packed = pack(outcomes);
    const arrived = structuredClone(packed, { transfer: [packed.numbers.buffer] });
    expect(whole(arrived)).toStrictEqual(outcomes);
    expect(packed.numbers).toHaveLength(0);
  });
});
