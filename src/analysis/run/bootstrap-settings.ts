import { modelById, models } from "../../engine/catalog.ts";
import type { Bootstrap } from "../../engine/run/inference.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { number, readOption } from "../../engine/declare/options.ts";

/** The numbers that a bootstrap is set by; every one has a default. */
export const bootstrapOptions = {
  replicates: number({
    title: { "zh-CN": "自助法重复次数", en: "Bootstrap replicates" },
    help: {
      "zh-CN": "给效率值和指数加上自助法置信区间（Simar–Wilson）：重复的次数，通常1000或2000。",
      en: "Adds Simar–Wilson bootstrap intervals to scores and index: the number of replicates, usually 1000 or 2000.",
    },
    min: 50,
    max: 100_000,
    integer: true,
    default: 1000,
  }),
  level: number({
    title: { "zh-CN": "置信水平", en: "Confidence level" },
    help: { "zh-CN": "置信区间的覆盖概率，如0.95。", en: "Coverage of the intervals, such as 0.95." },
    min: 0.5,
    max: 0.999,
    integer: false,
    default: 0.95,
  }),
  seed: number({
    title: { "zh-CN": "随机种子", en: "Seed" },
    help: { "zh-CN": "同一种子、同一数据得到同样的区间。", en: "The same seed and data give the same intervals." },
    min: 0,
    max: 2 ** 31 - 1,
    integer: true,
    default: 1,
  }),
} as const;

/** The models whose numbers can be resampled: those that measure a point on either side of a frontier. */
export const resampledModels = (): readonly string[] => models.filter(({ beyond }) => beyond !== undefined).map(({ id }) => id);

/** Checks what a person said of a bootstrap; null where none was asked for. Throws a `Mistake`. */
export function readBootstrap(model: string, asked: Readonly<Partial<Record<keyof Bootstrap, unknown>>> | null | undefined): Bootstrap | null {
  if (!asked) return null;
  if (modelById(model).beyond === undefined) throw new Mistake("bootstrap-not-offered", { model, expected: resampledModels() });
  const read = (name: keyof Bootstrap) => readOption(name, bootstrapOptions[name], asked[name]) as number;
  return { replicates: read("replicates"), level: read("level"), seed: read("seed") };
}
