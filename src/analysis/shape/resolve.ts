import type { Indicator, Item, Named } from "./book.ts";
import { withoutPeriod } from "./context.ts";
import { bearsUnit, indicatorNamed, isPlace, periodBeside, periodIn, periodOf, unitNamed, unnumbered } from "./read-names.ts";
import type { BlockReading } from "./read-block.ts";
import { withoutShaped } from "./shaped-names.ts";

/** A number with all of its coordinates. */
export interface Placed extends Item {
  readonly unit: Named;
  readonly indicator: Indicator;
  readonly block: BlockReading;
}

/** Which coordinates came from outside the rows and columns of their block. */
export interface Outside {
  readonly coordinate: "unit" | "period" | "indicator";
  readonly from: "line" | "title" | "sheet" | "file";
  readonly values: readonly string[];
}

const generic = /^(?:(?:sheet|工作表|表|附表|table|tab|data|数据|book|工作簿|页|page)?\s*[-_]?\s*(?:[\d(-]*\)?|[一二三四五六七八九十]{1,3}))$/i;
const stem = (file: string | null | undefined) => withoutShaped((file ?? "").replace(/\.[^.]+$/, ""));
/** A sheet's name without the number that a program adds to tell it apart, and without the word for a sheet in shape. */
const sheetStem = (name: string) => withoutShaped(name.replace(/\s*\(\d+\)$/, ""));

/** Gives every number the coordinates that its lines, its sheet or its file tell; "no-units" where nothing names a unit. */
export function resolve(
  blocks: readonly BlockReading[],
  valueWord: string,
): { readonly placed: readonly Placed[]; readonly outside: readonly Outside[] } | "no-units" {
  const periods = periodsOf(blocks);
  const named = blocks.map((block) => indicatorOf(block, blocks, valueWord));
  const units = unitsOf(blocks);
  const outside = new Map<string, { coordinate: Outside["coordinate"]; from: Outside["from"]; values: Set<string> }>();
  const tell = (coordinate: Outside["coordinate"], from: Outside["from"] | null, value: string) => {
    if (from === null) return;
    const key = `${coordinate} ${from}`;
    const found = outside.get(key) ?? { coordinate, from, values: new Set<string>() };
    outside.set(key, found);
    found.values.add(value);
  };
  const placed: Placed[] = [];
  for (const [k, block] of blocks.entries())
    for (const item of block.items) {
      const unit = item.unit ?? units[k]?.value ?? null;
      if (unit === null) return "no-units";
      const year = item.period ?? periods[k]?.value ?? null;
      const period = item.part == null || item.period !== null ? year : year === null ? { key: item.part, text: item.part } : periodIn(year, item.part);
      const indicator = item.indicator ?? named[k].value;
      if (item.unit === null) tell("unit", units[k]!.from, unit.text);
      if (item.period === null && year !== null) tell("period", periods[k]!.from, year.text);
      if (item.indicator === null) tell("indicator", named[k].from, indicator.name);
      placed.push({ ...item, unit, period, indicator, block });
    }
  return { placed, outside: [...outside.values()].map((one) => ({ ...one, values: [...one.values] })) };
}

interface Found<T> {
  readonly value: T;
  readonly from: Outside["from"];
}

/** A period that a block does not name itself; one that is only part of a title counts where it tells blocks apart. */
function periodsOf(blocks: readonly BlockReading[]): readonly (Found<Named> | null)[] {
  const lacking = (block: BlockReading) => block.items.some(({ period }) => period === null);
  const found = blocks.map((block): Found<Named> | null => {
    const { context, grid } = block;
    if (context.period !== null) return { value: context.period, from: "line" };
    const sheet = periodOf(sheetStem(grid.sheet.name)) ?? periodBeside(sheetStem(grid.sheet.name))?.period ?? null;
    if (sheet !== null && grid.sheet.file !== grid.sheet.name) return { value: sheet, from: "sheet" };
    if (context.titlePeriod !== null) return { value: context.titlePeriod, from: "title" };
    const file = periodBeside(stem(grid.sheet.file))?.period ?? periodOf(stem(grid.sheet.file));
    return file === null ? null : { value: file, from: "file" };
  });
  const others = blocks.some((block) => block.items.some(({ period }) => period !== null));
  const distinct = new Set(found.flatMap((one, k) => (one !== null && lacking(blocks[k]) ? [one.value.key] : [])));
  const sure = found.some(
    (one, k) =>
      one !== null && lacking(blocks[k]) && (one.from === "line" || (one.from === "sheet" && periodOf(sheetStem(blocks[k].grid.sheet.name)) !== null)),
  );
  // A quarter is of the year that the sheet or its title names.
  const parts = blocks.some(({ items }) => items.some(({ part }) => part != null));
  return distinct.size > 1 || others || sure || parts ? found : found.map(() => null);
}

/** What a block measures where its cells do not say it. */
function indicatorOf({ context, grid, items }: BlockReading, blocks: readonly BlockReading[], valueWord: string): Found<Indicator> {
  const sheet = sheetStem(grid.sheet.name);
  if (context.indicator !== null && (context.indicatorBy === "line" || context.indicatorBy === "heading")) return { value: context.indicator, from: "line" };
  const several = blocks.filter((other) => other.grid.sheet === grid.sheet).length > 1;
  const alike = blocks.some(
    (other) => other.grid.sheet.name !== grid.sheet.name && sheetStem(other.grid.sheet.name) === sheet && other.grid.sheet.file === grid.sheet.file,
  );
  const saysLittle = grid.sheet.name === grid.sheet.file || generic.test(sheet) || several || alike || periodOf(sheet) !== null || isPlace(sheet);
  const bare = items.some(({ part }) => part != null) ? withoutPeriod(sheet) : sheet;
  if (!saysLittle && grid.sheet.name !== grid.sheet.file) return { value: indicatorNamed(bare, context.measure), from: "sheet" };
  if (context.indicator !== null) return { value: context.indicator, from: "title" };
  if (!saysLittle) return { value: indicatorNamed(sheet, context.measure), from: "sheet" };
  const file = withoutPeriod(unnumbered(stem(grid.sheet.file)));
  return file === ""
    ? { value: indicatorNamed(generic.test(sheet) || sheet === "" || periodOf(sheet) !== null ? valueWord : sheet, context.measure), from: "sheet" }
    : { value: indicatorNamed(file, context.measure), from: "file" };
}

/** A unit that all numbers of a block are of. */
function unitsOf(blocks: readonly BlockReading[]): readonly (Found<Named> | null)[] {
  return blocks.map(({ context, grid }): Found<Named> | null => {
    const sheet = sheetStem(grid.sheet.name);
    if (context.unit !== null) return { value: context.unit, from: "line" };
    if (context.bare !== "" && isPlace(context.bare)) return { value: unitNamed(context.bare), from: "line" };
    const file = unnumbered(stem(grid.sheet.file));
    const fromSheet = grid.sheet.name !== grid.sheet.file && !generic.test(sheet) && periodOf(sheet) === null && !bearsUnit(sheet);
    const names = new Set(blocks.map((block) => block.grid.sheet.name));
    if (fromSheet && (isPlace(sheet) || names.size > 1)) return { value: unitNamed(sheet), from: "sheet" };
    if (file !== "" && new Set(blocks.map((block) => block.grid.sheet.file)).size > 1) return { value: unitNamed(withoutPeriod(file)), from: "file" };
    return isPlace(file) ? { value: unitNamed(file), from: "file" } : null;
  });
}
