import { createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";

/** Deep water: dark enough for white text at 80, pale at the far end. */
export const brand: BrandVariants = {
  10: "#03121A",
  20: "#071F2B",
  30: "#0A2D3E",
  40: "#0B3A4F",
  50: "#0C475F",
  60: "#0D5470",
  70: "#0E6180",
  80: "#106E91",
  90: "#2C7F9F",
  100: "#4890AD",
  110: "#63A1BB",
  120: "#7EB2C8",
  130: "#99C3D5",
  140: "#B5D4E2",
  150: "#D1E5EE",
  160: "#EDF5F9",
};

const latin = '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont';
const chinese = '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';
const others = '"Helvetica Neue", Arial';

/** The system's own faces: no font is ever loaded. The quotation marks of a Chinese face are as wide as its letters, so English comes to it last. */
const faces: Readonly<Record<Locale, string>> = {
  "zh-CN": `${latin}, ${chinese}, ${others}, sans-serif`,
  en: `${latin}, ${others}, ${chinese}, sans-serif`,
};

/** A theme with the faces of each language. */
export const inFacesOf = (theme: Theme): Readonly<Record<Locale, Theme>> => ({
  "zh-CN": { ...theme, fontFamilyBase: faces["zh-CN"] },
  en: { ...theme, fontFamilyBase: faces.en },
});

export const lightThemes = inFacesOf(createLightTheme(brand));
