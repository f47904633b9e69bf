import { saidSpan } from "../../../locale/wording/period-said.ts";
import type { Text } from "../../../engine/declare/text.ts";
import { placeRefuseWords } from "../../neighbours/unit-places.words.ts";
import { year } from "../../said/period-words.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { listed, sentenceIn, titled } from "../sentence-parts.ts";

type P<N extends string> = ParamsOf<N>;

const directions = {
  N: { "zh-CN": "北", en: "north" },
  NE: { "zh-CN": "东北", en: "north-east" },
  E: { "zh-CN": "东", en: "east" },
  SE: { "zh-CN": "东南", en: "south-east" },
  S: { "zh-CN": "南", en: "south" },
  SW: { "zh-CN": "西南", en: "south-west" },
  W: { "zh-CN": "西", en: "west" },
  NW: { "zh-CN": "西北", en: "north-west" },
} as const;
const directionWord: Readonly<Record<string, Text>> = directions;
/** How an axis lies, by the direction of its eastern end. */
const lies: Readonly<Record<string, Text>> = {
  N: { "zh-CN": "南—北", en: "from south to north" },
  NE: { "zh-CN": "东北—西南", en: "from south-west to north-east" },
  E: { "zh-CN": "东—西", en: "from west to east" },
  SE: { "zh-CN": "西北—东南", en: "from north-west to south-east" },
  S: { "zh-CN": "南—北", en: "from south to north" },
};

/** What the standard deviational ellipse says, in both languages. */
export const ellipseWords = {
  title: { "zh-CN": "标准差椭圆与重心迁移", en: "Standard deviational ellipse and path of the centre" },
  summary: {
    "zh-CN": "一个指标在地理上以何处为重心，沿什么方向展开，重心各年向哪里移动：先投影，再计算加权标准差椭圆。",
    en: "Where the centre of an indicator lies, in which direction it spreads and where the centre moves: the weighted standard deviational ellipse of projected places.",
  },
  whenToUse: {
    "zh-CN": "有各省或带经纬度的单元的效率值、规模等非负指标，想知道其分布的重心、方向和变化。",
    en: "For scores, sizes or another indicator of 0 or more of provinces, or of units with longitude and latitude: centre, direction and change of its distribution.",
  },
  whenNot: {
    "zh-CN": "指标各地相差不大时，椭圆主要反映单元本身的位置，重心迁移很小；它不检验集聚，集聚用Moran's I、LISA。",
    en: "Where the indicator differs little, the ellipse is mostly that of the places themselves. It is no test of clustering: take Moran's I or LISA.",
  },
  formula: {
    "zh-CN": "tan θ = [(A − B) + √((A − B)² + 4C²)] ÷ 2C，A = Σw dx²，B = Σw dy²，C = Σw dx dy",
    en: "tan θ = ((A − B) + √((A − B)² + 4C²)) / 2C, A = Σw dx², B = Σw dy², C = Σw dx dy",
  },
  takes: {
    value: titled("数值", "Value", "作为权重w的指标，不小于0。", "The indicator that weighs every place, w; 0 or more."),
    unit: titled("单元", "Unit", "每行的名称；省级单元取省会（首府）的位置。", "The name of each row; provinces lie where their capitals do."),
    period: titled("时期", "Period", "可选：每个时期一个椭圆。", "Optional: an ellipse for every period."),
    longitude: titled("经度", "Longitude", "可选：每行的经度，度，东经为正；与纬度一起提供。", "Optional: degrees east of each row; with the latitude."),
    latitude: titled("纬度", "Latitude", "可选：每行的纬度，度，北纬为正；与经度一起提供。", "Optional: degrees north of each row; with the longitude."),
  },
  gives: {
    ellipse: {
      ...titled(
        "重心与椭圆",
        "Centres and ellipses",
        "长度以千米、面积以平方千米计，在阿尔伯斯等积圆锥投影的平面上；角度为自北顺时针的度数。",
        "In kilometres and square kilometres on the plane of Albers' equal-area projection; angles are degrees clockwise from north.",
      ),
      fields: {
        n: titled("单元数n", "Units n", "行数。", "How many rows there are."),
        x: titled("重心x（km）", "Centre x (km)", "中央经线以东的距离。", "East of the central meridian."),
        y: titled("重心y（km）", "Centre y (km)", "投影平面上赤道以北的距离。", "North of the equator on the plane."),
        lon: titled("重心经度", "Centre, longitude", "由平面反投影，度。", "Projected back, in degrees."),
        lat: titled("重心纬度", "Centre, latitude", "由平面反投影，度。", "Projected back, in degrees."),
        theta: titled("转角θ", "Angle θ", "长轴自正北顺时针的角度，0至180度。", "Of the major axis, clockwise from north, 0 to 180 degrees."),
        major: titled("长半轴（km）", "Major half axis (km)", "沿θ的加权标准差，或乘√2。", "The weighted standard deviation along θ, or that times √2."),
        minor: titled("短半轴（km）", "Minor half axis (km)", "与θ垂直方向的加权标准差，或乘√2。", "The same across θ."),
        ratio: titled("短轴÷长轴", "Minor over major", "接近1时椭圆近似圆形，方向没有意义。", "Near 1 the ellipse is round, and its direction says nothing."),
        area: titled("面积（km²）", "Area (km²)", "π × 长半轴 × 短半轴。", "π times the two half axes."),
        offset: titled(
          "偏离等权重心（km）",
          "Off the even centre (km)",
          "与各单元权重相同时的重心的距离。",
          "How far the centre is from that of the same places with equal weights.",
        ),
        offset_bearing: titled(
          "偏离方向",
          "Direction off it",
          "自等权重心到重心，自北顺时针的度数。",
          "From the even centre to this one, degrees clockwise from north.",
        ),
      },
    },
    path: {
      ...titled(
        "重心迁移",
        "Path of the centre",
        "每个时期到下一时期重心移动的距离、方向和年均速度；三个及以上时期时，最后一行为首末两期。",
        "How far and where the centre moves from each period to the next, and per year; over three periods and more the last row is the whole way.",
      ),
      fields: {
        from: titled("起", "From", "时期。", "The period."),
        to: titled("止", "To", "时期。", "The period."),
        distance: titled("距离（km）", "Distance (km)", "两个重心在投影平面上的距离。", "Between the two centres on the plane."),
        bearing: titled("方位角", "Bearing", "自北顺时针的度数。", "Degrees clockwise from north."),
        direction: titled("方向", "Direction", "最接近的八个方向之一。", "The nearest of eight directions."),
        years: titled("年数", "Years", "时期为年份时，相隔的年数。", "Between the two, where periods are years."),
        speed: titled("速度（km/年）", "Speed (km per year)", "距离 ÷ 年数。", "Distance over years."),
      },
    },
    points: {
      ...titled("单元位置", "Places", "每个单元的权重、经纬度和投影坐标。", "Weight, degrees and projected place of every unit."),
      fields: {
        unit: titled("单元", "Unit", "名称。", "Its name."),
        w: titled("权重w", "Weight w", "原值。", "As it was given."),
        lon: titled("经度", "Longitude", "度。", "Degrees."),
        lat: titled("纬度", "Latitude", "度。", "Degrees."),
        x: titled("x（km）", "x (km)", "中央经线以东的距离。", "East of the central meridian."),
        y: titled("y（km）", "y (km)", "投影平面上赤道以北的距离。", "North of the equator on the plane."),
      },
    },
    drawn: titled(
      "标准差椭圆",
      "The ellipses",
      "投影平面上的椭圆；时期多于五个时取五个，首末两期在内。点为各单元的位置。",
      "On the projected plane; of more than five periods five, the first and the last among them. The dots are the places of the units.",
    ),
    way: titled(
      "重心的移动路径",
      "The way of the centre",
      "各时期的重心依次相连，横纵轴同一比例。",
      "The centres of all periods in their order; both axes have one scale.",
    ),
    course: titled("长短半轴的变化", "Half axes over time", "各时期的长半轴和短半轴，千米。", "Both half axes in every period, in km."),
  },
  values: { ...directions, none: { "zh-CN": "未动", en: "none" } },
  refuses: {
    ...placeRefuseWords,
    "no-weight": ({ column, period }: P<"column" | "period">) =>
      sentenceIn(period, {
        "zh-CN": `“${column}”的数值全部为0，没有重心。`,
        en: `every value of “${column}” is 0: there is no centre.`,
      }),
    "one-place": ({ column, period, own }: P<"column" | "period">) =>
      sentenceIn(period, {
        "zh-CN": `“${column}”大于0的${own.zh}都在同一位置，没有椭圆。`,
        en: `all ${own.many} with a value of “${column}” above 0 lie in one place: there is no ellipse.`,
      }),
  },
  says: {
    centre: ({ period, lon, lat, offset, direction, own }: P<"period" | "lon" | "lat" | "offset" | "direction">) =>
      sentenceIn(period, {
        "zh-CN": `重心位于经度${lon}、纬度${lat}，比各${own.zh}等权的重心偏${directionWord[direction]["zh-CN"]}${offset}千米。`,
        en: `the centre lies at longitude ${lon}, latitude ${lat}, ${offset} km ${directionWord[direction].en} of that of the same places with equal weights.`,
      }),
    even: ({ period, lon, lat, offset, own }: P<"period" | "lon" | "lat" | "offset">) =>
      sentenceIn(period, {
        "zh-CN": `重心位于经度${lon}、纬度${lat}，与各${own.zh}等权的重心仅相距${offset}千米：按该指标加权，重心没有偏向任何一方。`,
        en: `the centre lies at longitude ${lon}, latitude ${lat}, only ${offset} km from that of the same places with equal weights: weighted by the indicator it lies to no side.`,
      }),
    moved: ({ from, to, distance, direction, speed }: P<"from" | "to" | "distance" | "direction" | "speed">): Text => ({
      "zh-CN": `${saidSpan(from, to, "zh-CN")}，重心向${directionWord[direction]["zh-CN"]}移动${distance}千米${speed === "" ? "" : `，年均${speed}千米`}（首末两期的直线距离）。`,
      en: `From ${from} to ${to} the centre moved ${distance} km to the ${directionWord[direction].en}${speed === "" ? "" : `, ${speed} km a year`} (the straight way from the first to the last).`,
    }),
    still: ({ from, to, distance }: P<"from" | "to" | "distance">): Text => ({
      "zh-CN": `${saidSpan(from, to, "zh-CN")}，重心仅移动${distance}千米，不到长半轴的百分之一：重心没有明显迁移。`,
      en: `From ${from} to ${to} the centre moved only ${distance} km, less than a hundredth of the major half axis: it stays where it was.`,
    }),
    shape: ({ period, theta, major, minor, lie }: P<"period" | "theta" | "major" | "minor" | "lie">) =>
      sentenceIn(period, {
        "zh-CN": `分布沿${lies[lie]["zh-CN"]}方向展开（转角${theta}度），长半轴${major}千米，短半轴${minor}千米。`,
        en: `it spreads ${lies[lie].en} (${theta} degrees clockwise from north), with half axes of ${major} and ${minor} km.`,
      }),
    round: ({ period, major, minor, ratio }: P<"period" | "major" | "minor" | "ratio">) =>
      sentenceIn(period, {
        "zh-CN": `长半轴${major}千米与短半轴${minor}千米相近（比值${ratio}）：分布没有明显的方向，转角没有意义。`,
        en: `the half axes of ${major} and ${minor} km are nearly alike (ratio ${ratio}): there is no direction, and the angle says nothing.`,
      }),
    spread: ({ from, to, first, last, way }: P<"from" | "to" | "first" | "last" | "way">): Text => {
      const zh = { wider: "分布趋于分散", narrower: "分布趋于集中", same: "变化不到二十分之一，范围基本不变" }[way];
      const en = { wider: "it spread out", narrower: "it drew together", same: "by less than a twentieth, its reach is the same" }[way];
      return {
        "zh-CN": `${saidSpan(from, to, "zh-CN")}，椭圆面积由${first}变为${last}平方千米：${zh}。`,
        en: `From ${from} to ${to} the area of the ellipse went from ${first} to ${last} km²: ${en}.`,
      };
    },
    composition: ({ from, to, first, last, own }: P<"from" | "to" | "first" | "last">): Text => ({
      "zh-CN": `各时期的${own.zh}不尽相同（${year(from)}${first}个，${year(to)}${last}个）：重心和椭圆的变化有一部分来自${own.zh}的增减。`,
      en: `The ${own.many} are not the same in every period (${first} in ${from}, ${last} in ${to}): part of what changes comes from ${own.many} that enter or leave.`,
    }),
    "moving-units": ({ units }: P<"units[]">): Text => ({
      "zh-CN": `${listed(units)["zh-CN"]}在不同时期的经纬度不同，按各期所给的位置计算；请核对。`,
      en: `${listed(units).en} have other degrees in some periods than in others, and were taken where each period has them; check that.`,
    }),
  },
} as const;
