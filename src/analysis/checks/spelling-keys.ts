// What a label looks like when the ways of writing it are set aside. Keys are compared and never shown.

/** Characters that take no room: zero-width, direction and byte-order marks, variation selectors, soft hyphens, controls. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
/** Forms of another width or of an older standard, which NFKC folds; digits with a ring or raised are other names. */
const otherForms = /[\u2160-\u217f\u2e80-\u2fdf\u3000\uf900-\ufaff\uff01-\uff5e\uffe0-\uffe6]/gu;
/** A space beside a Chinese character only sets the name in type. */
const besideHan = /(?<=\p{sc=Han})\s+|\s+(?=\p{sc=Han})/gu;

/** The label without what a reader cannot see or would not: hidden characters, widths, spaces between Chinese characters. */
export const surfaceKey = (label: string): string =>
  label
    .normalize("NFC")
    .replaceAll(/[\t\r\n]/g, " ")
    .replaceAll(unseen, "")
    .replaceAll(otherForms, (one) => one.normalize("NFKC"))
    .replaceAll(/\s+/g, " ")
    .replaceAll(besideHan, "")
    .trim();

/** Spaces, hyphens and points that join nothing but letters: Unit 1 and Unit1, North-East and North East, but not 1 1 and 11. */
const joints = /(?<!\d)[\s._·・‧•'’‘`\-‐‑–—]+|[\s._·・‧•'’‘`\-‐‑–—]+(?!\d)/gu;

/** The label without its case, its accents and what joins its words too. */
export const looseKey = (label: string): string =>
  surfaceKey(label)
    .normalize("NFD")
    .replaceAll(/(?<=\p{sc=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(joints, "");

/** A name without the word for what it is, and that word's kind: 北京市 is 北京, a province; 吉林市 is 吉林, a city. */
export interface PlaceName {
  readonly base: string;
  /** `bare` where the name says nothing of it. */
  readonly kind: "bare" | "province" | "city" | "prefecture" | "region";
}

const municipalities = ["北京", "天津", "上海", "重庆", "beijing", "tianjin", "shanghai", "chongqing"];
const provinces = new Set([
  ...municipalities,
  ...["河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南"],
  ...["四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "台湾", "香港", "澳门"],
  ...["hebei", "shanxi", "innermongolia", "liaoning", "jilin", "heilongjiang", "jiangsu", "zhejiang", "anhui", "fujian", "jiangxi", "shandong", "henan"],
  ...["hubei", "hunan", "guangdong", "guangxi", "hainan", "sichuan", "guizhou", "yunnan", "tibet", "xizang", "shaanxi", "gansu", "qinghai", "ningxia"],
  ...["xinjiang", "taiwan", "hongkong", "macau", "macao"],
]);

/** Whether a name is that of a province, with or without its word. */
export const isProvince = (label: string): boolean => placeName(label)?.kind === "province";

const peoples =
  "(?:维吾尔|蒙古|壮族|回族|蒙古族|藏族|彝族|苗族|土家族|侗族|布依族|傣族|白族|哈尼族|景颇族|傈僳族|朝鲜族|羌族|哈萨克|柯尔克孜|[\u4e00-\u9fff]族)";
const autonomousPrefecture = new RegExp(`^([\u4e00-\u9fff]{2,}?)${peoples}*自治州$`, "u");
const endings: readonly (readonly [RegExp, PlaceName["kind"]])[] = [
  [new RegExp(`^([\u4e00-\u9fff]{2,}?)${peoples}*自治区$`, "u"), "province"],
  [/^([\u4e00-\u9fff]{2,})(?:特别行政区|省)$/u, "province"],
  [/^([\u4e00-\u9fff]{2,})市$/u, "city"],
  [autonomousPrefecture, "prefecture"],
  [/^([\u4e00-\u9fff]{2,})(?:州|盟)$/u, "prefecture"],
  [/^([\u4e00-\u9fff]{2,})(?:地区|区域)$/u, "region"],
];
const englishEndings: readonly (readonly [RegExp, PlaceName["kind"]])[] = [
  [/^(.{2,}?)(?:zhuang|hui|uy?gh?ur|uygur)?autonomousregion$/, "province"],
  [/^(.{2,})(?:province|municipality|specialadministrativeregion|sar)$/, "province"],
  [/^(.{2,})city$/, "city"],
  [/^(.{2,})region$/, "region"],
];

/**
 * The place that a name stands for; null where it names none. A county or a district (县, 区) keeps its word: 长沙 is a
 * city and 长沙县 another place.
 */
export function placeName(label: string): PlaceName | null {
  const key = looseKey(label);
  const chinese = /^[\u4e00-\u9fff]+$/u.test(key);
  if (!chinese && !/^[a-z]+$/.test(key)) return null;
  for (const [pattern, kind] of chinese ? endings : englishEndings) {
    const base = pattern.exec(key)?.[1];
    if (base === undefined) continue;
    // Of a name that is a province's, only the city of that name bears the word 市; of no municipality.
    if (kind === "city" && municipalities.includes(base)) return { base, kind: "province" };
    // New York City is in New York.
    if (kind === "city" && !chinese) return null;
    return { base, kind };
  }
  return { base: key, kind: provinces.has(key) ? "province" : "bare" };
}
