import type { Text } from "../../engine/declare/text.ts";
import { listUpTo } from "../../locale/wording/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

const most = 8;
const columns: Readonly<Record<string, Text>> = {
  longitude: { "zh-CN": "经度", en: "longitude" },
  latitude: { "zh-CN": "纬度", en: "latitude" },
};

/** What is refused of the places of units. */
export const placeRefuseWords = {
  "half-placed": ({ missing }: ParamsOf<"missing">): Text => ({
    "zh-CN": `经度和纬度须成对提供，缺少${columns[missing]["zh-CN"]}列；省级单元也可以都不提供。`,
    en: `Longitude and latitude go together, and the column of the ${columns[missing].en} is missing; provinces need neither.`,
  }),
  unplaced: ({ units }: ParamsOf<"units[]">): Text => ({
    "zh-CN": `${listUpTo(most, units, "zh-CN")}不在34个省级行政区之中，位置未知；请提供经度列和纬度列。`,
    en: `These units are none of the 34 provinces whose capitals are known: ${listUpTo(most, units, "en")}; give columns of longitude and latitude.`,
  }),
  range: ({ column, cell, value, most: limit }: ParamsOf<"column" | "cell" | "value" | "most">): Text => ({
    "zh-CN": `列“${column}”${cell === "" ? "有一个数" : `的${cell}`}为${value}，超出−${limit}至${limit}度；请核对经度与纬度是否颠倒，单位是否为度。`,
    en: `Column “${column}”${cell === "" ? " has a number that" : `, cell ${cell},`} is ${value}, beyond −${limit} to ${limit} degrees; check whether longitude and latitude are exchanged, and whether these are degrees.`,
  }),
};
