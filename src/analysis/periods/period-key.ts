import { placeKeyOf } from "../../engine/data/periods/order.ts";
import { looseKey, surfaceKey } from "../checks/spelling-keys.ts";

/**
 * A key that two labels share where they are one period in two spellings: 2015, 2015年, 2015.0, ２０１５ and 二〇一五年.
 * What names no time for certain is compared as a number or a name is.
 */
export function periodKey(label: string): string {
  const text = surfaceKey(label);
  const place = placeKeyOf(text);
  if (place !== null) return place;
  const number = /^0*(\d{1,9})(?:\.0+)?$/.exec(text);
  return number ? number[1] : looseKey(label);
}
