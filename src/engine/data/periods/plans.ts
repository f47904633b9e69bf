import { numeralOf } from "./plain-label.ts";
import { reading, spanned, wholeYear, type Reading } from "./reading.ts";

const written =
  /^(?:国家|我国|中国)?(?:(十[一二三四五六七八九]?|[一二三四五六七八九])五|第(十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})个?五年(?=规划|计划|时期|期间))(?:规划|计划)?(?:时期|期间|期)?[初末]?\s*(?:\d{4}年?-\d{4}年?)?$/;
const english = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:five|5)[- ]year plan(?: period)?$|^(\d{1,2})(?:st|nd|rd|th)? ?fyp$|^fyp ?(\d{1,2})$/;

/**
 * China's five-year plans: 十二五 is the twelfth, 2011–2015, and 十五 the tenth. The first was 1953–1957; after the
 * second came three years of adjustment.
 * @param folded a label whose Chinese numerals still stand
 */
export function readPlan(folded: string): readonly Reading[] {
  const found = [...(written.exec(folded) ?? english.exec(folded) ?? [])].slice(1).find((part) => part !== undefined);
  if (found === undefined) return [];
  const number = Number(/^\d/.test(found) ? found : numeralOf(found));
  const begin = number <= 2 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
  return number < 1 ? [] : [reading("calendar", spanned(wholeYear, wholeYear, 4), { year: begin, short: false }, "plan")];
}
