import { gm } from "./indices/gm.ts";
import type { Index, Method, Model } from "./method.ts";
import { Mistake } from "./mistake.ts";
import { sbm } from "./models/sbm.ts";
import { superSbm } from "./models/super-sbm.ts";

/** Every model, in the order in which the product offers them. To add one: write its file, add it here. */
export const models: readonly Model[] = [superSbm, sbm];

/** Every index, in the order in which the product offers them. */
export const indices: readonly Index[] = [gm];

export const catalog: readonly Method[] = [...models, ...indices];

export function modelById(id: string): Model {
  const model = models.find((candidate) => candidate.id === id.toLowerCase());
  if (!model) throw new Mistake("unknown-method", { kind: "model", expected: models.map((m) => m.id), got: id });
  return model;
}

export function indexById(id: string): Index {
  const index = indices.find((candidate) => candidate.id === id.toLowerCase());
  if (!index) throw new Mistake("unknown-method", { kind: "index", expected: indices.map((i) => i.id), got: id });
  return index;
}
