import { expect, test } from "vitest";
import { seeded } from "../../../src/engine/lp/random.ts";
import { outlierOf } from "../../../src/report/statistics/outlier.ts";
import { arithmetic, geometric } from "../../../src/report/statistics/statistic.ts";

test("the unit that carries a mean is the one without which it moves most, whatever stands beside it", () => {
  const random = seeded(5);
  let carried = 0;
  for (let run = 0; run < 500; run++) {
    const values = Array.from({ length: 3 + Math.floor(30 * random()) }, () => (random() < 0.1 ? null : Math.exp(3 * random())));
    for (const mean of [arithmetic, geometric]) {
      const whole = mean.of(values);
      if (whole === null || values.filter((value) => value !== null).length < 3) continue;
      const moves = values.map((value, k) => (value === null ? 0 : Math.abs(mean.of(values.filter((_, other) => other !== k))! - whole)));
      const most = Math.max(...moves);
      const expected = most > whole / 20 ? { k: moves.indexOf(most) } : null;
      expect(outlierOf(values, mean)).toEqual(expected);
      if (expected !== null) carried++;
    }
  }
  expect(carried).toBeGreaterThan(100);
});
