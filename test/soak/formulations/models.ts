import { readdirSync } from "node:fs";
import { crossEfficiency } from "./cross.ts";
import { ddf, nddf, rangeDirectional } from "./directional.ts";
import type { Found, Options, Question } from "./question.ts";
import { radial, superRadial } from "./radial.ts";
import { sbm, superSbm } from "./sbm.ts";

type Takes = "positive" | "non-negative" | "any";

/** What a file of the name of a model exports: its program, and what it asks of the numbers of a row, unless 0 and more. */
interface OwnFile {
  readonly found: (question: Question, options: Options) => Found;
  readonly takes?: (options: Options) => Takes;
}

/** Files that hold the program of the model of their name alone, and are found by it. */
const own: Readonly<Record<string, OwnFile>> = Object.fromEntries(
  (
    await Promise.all(
      readdirSync(new URL(".", import.meta.url))
        .filter((file) => file.endsWith(".ts") && file !== "models.ts")
        .map(async (file) => [file.slice(0, -3), (await import(new URL(file, import.meta.url).href)) as object] as const),
    )
  ).flatMap(([id, file]) => ("found" in file ? [[id, file as OwnFile]] : [])),
);

/** Every model by its id: the paper's program in fractions. */
export const exactModels: Readonly<Record<string, OwnFile["found"]>> = {
  "super-sbm": superSbm,
  sbm,
  radial,
  "super-radial": superRadial,
  "cross-efficiency": crossEfficiency,
  ddf,
  nddf,
  "range-directional": rangeDirectional,
  ...Object.fromEntries(Object.entries(own).map(([id, { found }]) => [id, found])),
};

/** What a model asks of the numbers of a row that it evaluates. */
export function takes(model: string, options: Options): Takes {
  if (own[model] !== undefined) return own[model].takes?.(options) ?? "non-negative";
  const { zeros, rts = "crs", disposability, direction } = options;
  if (model === "sbm" || model === "super-sbm") return zeros === "drop" ? "non-negative" : "positive";
  if (model === "cross-efficiency") return "positive";
  if (model === "range-directional") return "any";
  const moved = direction === "unit" || direction === "chosen";
  return (model === "ddf" || model === "nddf") && rts === "vrs" && disposability === "strong" && moved ? "any" : "non-negative";
}
