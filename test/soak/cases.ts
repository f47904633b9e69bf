import { askedOf, optionsOf, type Asked } from "./analyses.ts";
import { takes } from "./formulations/models.ts";
import { extremeKinds, kinds } from "./generators.ts";
import { pick, randomOf, whole, type Random } from "./seeded.ts";
import type { SoakCase, SoakData } from "./soak-case.ts";

/** Rows that are judged of a table with many. */
const sampled = 3;

/** Case `number`: a table of one kind, and an analysis of it. */
export function caseOf(number: number): SoakCase {
  const random = randomOf(number);
  const turn = number % (kinds.length + 1);
  const kind = turn < kinds.length ? kinds[turn] : pick(random, extremeKinds);
  const isPanel = kind.shape === "one DMU" || (kind.shape !== "many" && random() < 0.55);
  const labels = labelsOf(random, kind.shape, isPanel);
  const few = kind.shape === "wide" ? [2, 4] : [1, 3];
  const [inputs, outputs] = [whole(random, few[0], few[1]), whole(random, few[0], few[1])];
  const undesirables = random() < 0.45 ? 0 : whole(random, 1, kind.shape === "wide" ? 3 : 2);
  const numbers = kind.numbers(random, labels.dmus.length, inputs + outputs + undesirables);
  const data: SoakData = {
    ...labels,
    x: numbers.map((row) => row.slice(0, inputs)),
    y: numbers.map((row) => row.slice(inputs, inputs + outputs)),
    b: numbers.map((row) => row.slice(inputs + outputs)),
  };
  let asked = analysisOf(random, isPanel, data, undesirables);
  const hasNegative = numbers.some((row) => row.some((value) => value < 0));
  for (let k = 0; k < 400 && (hasNegative || kind.negative) && takes(asked.model, asked.options) !== "any"; k++)
    asked = analysisOf(random, isPanel, data, undesirables);
  // The affinities and the appraisers are a program or more for every unit.
  while (kind.shape === "many" && (asked.model === "ebm" || asked.model === "cross-efficiency")) asked = analysisOf(random, isPanel, data, undesirables);
  const rows = [...data.dmus.keys()];
  return {
    number,
    generator: kind.name,
    data,
    ...asked,
    reference: isPanel ? pick(random, ["period", "global", "sequential", "window"]) : "period",
    frontier: data.groups === null ? "common" : pick(random, ["common", "group", "meta"]),
    window: whole(random, 1, 3),
    prove: random() < 0.75,
    judged: rows.length <= 30 ? rows : Array.from({ length: sampled }, () => pick(random, rows)),
  };
}

function analysisOf(random: Random, isPanel: boolean, data: SoakData, undesirables: number): Asked & Pick<SoakCase, "options"> {
  const asked = askedOf(random, isPanel, data.groups !== null, undesirables);
  return { ...asked, options: optionsOf(random, asked, data) };
}

function labelsOf(random: Random, shape: string | undefined, isPanel: boolean): Pick<SoakData, "dmus" | "periods" | "groups"> {
  const count =
    shape === "one DMU"
      ? 1
      : shape === "many"
        ? whole(random, 105, 140)
        : shape === "wide"
          ? whole(random, 2, 4)
          : isPanel
            ? whole(random, 2, 5)
            : whole(random, 2, 10);
  const names = Array.from({ length: count }, (_, k) => `u${k}`);
  const years = isPanel ? Array.from({ length: whole(random, 2, 4) }, (_, k) => String(2019 + k)) : [""];
  const isLoose = random() < 0.3;
  const grouped = isPanel && random() < 0.6;
  const rows = names.flatMap((dmu, k) => years.map((period) => ({ dmu, period, group: k % 2 === 0 ? "even" : "odd" })));
  const kept = rows.filter((_, k) => !isLoose || k < 2 || random() < 0.85);
  return {
    dmus: kept.map(({ dmu }) => dmu),
    periods: isPanel ? kept.map(({ period }) => period) : null,
    groups: grouped ? kept.map(({ group }) => group) : null,
  };
}
