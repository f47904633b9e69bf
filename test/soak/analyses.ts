import { indices, indexById, modelById, models } from "../../src/engine/catalog.ts";
import type { Option, OptionSetting, OptionSettings } from "../../src/engine/declare/options.ts";
import type { SoakData } from "./soak-case.ts";
import { pick, whole, type Random } from "./seeded.ts";

/** What is asked of a table. */
export interface Asked {
  readonly model: string;
  readonly index: string | null;
}

/** Every model and every index on every measure comes as often as its neighbours. */
export function askedOf(random: Random, isPanel: boolean, hasGroups: boolean, undesirables: number): Asked {
  if (!isPanel || random() < 0.45) return { model: pick(random, models).id, index: null };
  const fits = (role: { readonly min: number } | undefined, count: number) => (role === undefined ? count === 0 : role.min <= count);
  const offered = indices.filter(({ roles }) => fits(roles.undesirable, undesirables) && (hasGroups || (roles.group?.min ?? 0) === 0));
  const index = pick(random, offered);
  return { model: pick(random, index.measures), index: index.id };
}

/** A value for every option that the model and the index declare; one in three stays at its default. */
export function optionsOf(random: Random, asked: Asked, data: SoakData): OptionSettings {
  for (;;) {
    const options = anyOptions(random, asked, data);
    if (goTogether(asked.model, options, data)) return options;
  }
}

/** What the documentation refuses: no undesirable output to move, no direction, no weight at all, and Shephard's technology with inputs that move. */
function goTogether(model: string, options: OptionSettings, data: SoakData): boolean {
  // Unless told otherwise the non-radial distance moves everything, inputs too.
  const { direction = model === "nddf" ? "own" : "outputs", rts = "crs", disposability = "weak" } = options;
  const weights = options["weights"];
  if (Array.isArray(weights) && weights.every((weight) => weight === 0)) return false;
  const vector = options["direction-vector"] as readonly number[] | undefined;
  const undesirables = data.b[0].length;
  if (direction === "undesirable" && undesirables === 0) return false;
  if (vector?.every((step) => step === 0)) return false;
  const movesInputs = vector?.slice(0, data.x[0].length).some((step) => step > 0) ?? (direction !== "outputs" && direction !== "undesirable");
  return !(movesInputs && options["vrs-technology"] === "shephard" && disposability === "weak" && rts !== "crs" && undesirables > 0);
}

function anyOptions(random: Random, { model, index }: Asked, data: SoakData): OptionSettings {
  const declared: Readonly<Record<string, Option>> = { ...modelById(model).options, ...(index === null ? {} : indexById(index).options) };
  const chosen: Record<string, OptionSetting> = {};
  for (const [name, option] of Object.entries(declared))
    if (option.kind === "choice" && random() < 0.7) chosen[name] = pick(random, Object.keys(option.values));
  const columns = data.x[0].length + data.y[0].length + data.b[0].length;
  const vector = () => Array.from({ length: columns }, () => (random() < 0.25 ? 0 : whole(random, 1, 20) / 10));
  if (chosen["rts"] === "grs") Object.assign(chosen, { lower: pick(random, [0, 0.3, 0.6, 0.9, 1]), upper: pick(random, [1, 1.1, 1.4, 2, 1000]) });
  if (chosen["direction"] === "chosen") chosen["direction-vector"] = vector();
  if (declared["weights"]?.kind === "numbers" && random() < 0.4) chosen["weights"] = vector();
  if (chosen["base"] === "fixed" && data.periods !== null && random() < 0.6) chosen["origin"] = Number(pick(random, data.periods));
  return chosen;
}
