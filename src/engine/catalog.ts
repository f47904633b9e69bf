import { farePrimont } from "./indices/fare-primont/fare-primont.ts";
import { gm } from "./indices/gm.ts";
import { gml } from "./indices/gml.ts";
import { hicksMoorsteen } from "./indices/hicks-moorsteen.ts";
import { luenberger } from "./indices/luenberger.ts";
import { malmquist } from "./indices/malmquist/malmquist.ts";
import { metafrontier } from "./indices/metafrontier.ts";
import { ml } from "./indices/ml.ts";
import type { Index } from "./method/index.ts";
import type { Method } from "./method/method.ts";
import type { Model } from "./method/model.ts";
import { Mistake } from "./declare/mistake.ts";
import { ddf } from "./models/directional/ddf.ts";
import { nddf } from "./models/directional/nddf.ts";
import { additive } from "./models/additive/additive.ts";
import { radial } from "./models/radial/radial.ts";
import { rangeDirectional } from "./models/directional/range-directional.ts";
import { crossEfficiency } from "./models/cross/cross-efficiency.ts";
import { ebm } from "./models/epsilon/ebm.ts";
import { fdh } from "./models/radial/fdh.ts";
import { russell } from "./models/slacks/russell.ts";
import { sbm } from "./models/slacks/sbm.ts";
import { superRadial } from "./models/radial/super-radial.ts";
import { superSbm } from "./models/slacks/super-sbm.ts";

/** Every model, in the order in which the product offers them. To add one: write its file, add it here. */
export const models: readonly Model[] = [superSbm, sbm, radial, superRadial, additive, russell, fdh, ebm, crossEfficiency, ddf, nddf, rangeDirectional];

/** Every index, in the order in which the product offers them. */
export const indices: readonly Index[] = [gm, malmquist, metafrontier, hicksMoorsteen, farePrimont, gml, ml, luenberger];

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
