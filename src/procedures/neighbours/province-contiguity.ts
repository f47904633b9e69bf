import type { Link, Neighbours } from "./neighbours.ts";

/** The 31 provinces of the mainland, each with the neighbours that stand after it: 68 common borders, and 广东 with 海南. */
const borders: Readonly<Record<string, string>> = {
  北京: "天津 河北",
  天津: "河北",
  河北: "山西 内蒙古 辽宁 山东 河南",
  山西: "内蒙古 河南 陕西",
  内蒙古: "辽宁 吉林 黑龙江 陕西 甘肃 宁夏",
  辽宁: "吉林",
  吉林: "黑龙江",
  黑龙江: "",
  上海: "江苏 浙江",
  江苏: "浙江 安徽 山东",
  浙江: "安徽 福建 江西",
  安徽: "江西 山东 河南 湖北",
  福建: "江西 广东",
  江西: "湖北 湖南 广东",
  山东: "河南",
  河南: "湖北 陕西",
  湖北: "湖南 重庆 陕西",
  湖南: "广东 广西 重庆 贵州",
  广东: "广西 海南",
  广西: "贵州 云南",
  海南: "",
  重庆: "四川 贵州 陕西",
  四川: "贵州 云南 西藏 陕西 甘肃 青海",
  贵州: "云南",
  云南: "西藏",
  西藏: "青海 新疆",
  陕西: "甘肃 宁夏",
  甘肃: "青海 宁夏 新疆",
  青海: "新疆",
  宁夏: "",
  新疆: "",
};

const links = Object.entries(borders).flatMap(([one, others]) =>
  others
    .split(" ")
    .filter((other) => other !== "")
    .flatMap((other): Link[] => [
      { from: one, to: other, weight: 1 },
      { from: other, to: one, weight: 1 },
    ]),
);

/** The contiguity of the 31 provinces, 海南 being linked to 广东 across the strait by convention. */
export const provinceContiguity: Neighbours = {
  form: "shipped",
  given: false,
  names: new Map(Object.keys(borders).map((name) => [name, name])),
  linksAmong: () => links,
  byConvention: [["广东", "海南"]],
};
