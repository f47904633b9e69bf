import { isProvince, placeName, surfaceKey } from "../../analysis/checks/spelling-keys.ts";
import { provinceInChinese } from "./provinces34.ts";

/** What a unit is found by in a second table: 北京, 北京市 and Beijing are one province; of other names what is seen of them. */
export function nameKey(label: string): string {
  if (!isProvince(label)) return surfaceKey(label);
  const { base } = placeName(label)!;
  return provinceInChinese(base) ?? base;
}
