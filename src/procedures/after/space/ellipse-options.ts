import { choice, number, type OptionValues } from "../../../engine/declare/options.ts";

/** How the ellipse is weighed and drawn, and how places are projected. */
export const ellipseOptions = {
  weighting: choice({
    title: { "zh-CN": "权重形式", en: "Weighting" },
    help: {
      "zh-CN": "离差以w加权（协方差形式，ArcGIS等），或以w²加权（许多论文所印的形式）；重心都以w加权。",
      en: "Whether deviations are weighed by w (covariances, as ArcGIS has it) or by w² (as many papers print it); the centre is weighed by w.",
    },
    values: { w: { "zh-CN": "w（协方差形式）", en: "w (covariances)" }, w2: { "zh-CN": "w²（平方形式）", en: "w² (squared weights)" } },
    default: "w",
  }),
  axes: choice({
    title: { "zh-CN": "半轴", en: "Half axes" },
    help: {
      "zh-CN": "半轴为一个标准差，或标准差乘√2（ArcGIS、turf所画）。",
      en: "Whether half an axis is one standard deviation, or that times √2 (as ArcGIS and turf draw it).",
    },
    values: { sd: { "zh-CN": "一个标准差", en: "One standard deviation" }, sqrt2: { "zh-CN": "标准差×√2", en: "Standard deviation × √2" } },
    default: "sd",
  }),
  meridian: number({
    title: { "zh-CN": "中央经线", en: "Central meridian" },
    help: { "zh-CN": "阿尔伯斯投影的中央经线，度。", en: "The meridian in the middle of the Albers projection, in degrees." },
    min: -180,
    max: 180,
    integer: false,
    default: 105,
  }),
  parallel1: number({
    title: { "zh-CN": "标准纬线1", en: "Standard parallel 1" },
    help: { "zh-CN": "阿尔伯斯投影的第一条标准纬线，度。", en: "The first parallel of the Albers projection that has no distortion, in degrees." },
    min: -90,
    max: 90,
    integer: false,
    default: 25,
  }),
  parallel2: number({
    title: { "zh-CN": "标准纬线2", en: "Standard parallel 2" },
    help: { "zh-CN": "阿尔伯斯投影的第二条标准纬线，度。", en: "The second parallel of the Albers projection that has no distortion, in degrees." },
    min: -90,
    max: 90,
    integer: false,
    default: 47,
  }),
};

export type EllipseSettings = OptionValues<typeof ellipseOptions>;
