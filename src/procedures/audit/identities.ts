import { judged, type Check, type Claim } from "./claim.ts";
import { add, apart, divide, exactly, multiply, scale, subtract, sum, type Interval, type Printed } from "./interval.ts";
import { unitRows, type PrintedTable } from "./printed-table.ts";

/** A column that follows from others, row by row. */
export interface Identity {
  readonly check: Extract<Check, "product" | "sum" | "growth" | "telescoping">;
  /** As a formula. */
  readonly claim: string;
  readonly total: number;
  readonly parts: readonly number[];
  follows(parts: readonly Interval[]): Interval | null;
}

const product = (parts: readonly Interval[]) => parts.reduce(multiply, exactly(1));

/** Identities of fewer rows are chance. */
const leastRows = 4;
/** So many of the rows must keep an identity for the table to claim it: one row in ten may be misprinted, and one in short tables. */
const enough = (rows: number) => Math.min(rows - 1, Math.ceil(0.9 * rows));

/** Columns by a person's own factors: TFP = EC * BPC, whatever stands before or behind the names. */
export function identitiesNamed({ columns }: PrintedTable, total: string, parts: readonly string[], operator: "*" | "+" | "/" | "-"): readonly Identity[] {
  const names = columns.map(({ name }) => name);
  return names.flatMap((name, column): Identity[] => {
    const places = placesOf(name, total);
    for (const at of places) {
      const others = parts.map((part) => names.indexOf(name.slice(0, at) + part + name.slice(at + total.length)));
      if (others.every((one) => one >= 0)) return [identityOf(names, column, others, operator)];
    }
    return [];
  });
}

/** Where a name stands in another as a word of its own. */
function placesOf(name: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    const beside = (one: string | undefined) => one !== undefined && /[A-Za-z0-9]/.test(one) && /[A-Za-z0-9]/.test(word);
    if (!beside(name[at - 1]) && !beside(name[at + word.length])) found.push(at);
  }
  return found;
}

function identityOf(names: readonly string[], total: number, parts: readonly number[], operator: "*" | "+" | "/" | "-"): Identity {
  const sign = { "*": "×", "+": "+", "/": "÷", "-": "−" }[operator];
  const claim = `${names[total]} = ${parts.map((k) => names[k]).join(` ${sign} `)}`;
  const follows: Identity["follows"] =
    operator === "*"
      ? product
      : operator === "+"
        ? sum
        : operator === "-"
          ? ([one, ...others]) => subtract(one, sum(others))
          : ([one, ...others]) => divide(one, product(others));
  return { check: operator === "*" || operator === "/" ? "product" : "sum", claim, total, parts, follows };
}

/**
 * How the rows of an identity stand: those that keep it, and those that have all of its numbers.
 * @param shift rows by which the parts are moved against the total, to see what chance keeps; @param most rows that do not keep it, after which counting ends
 */
export function countKept(
  { columns }: PrintedTable,
  { total, parts, follows }: Identity,
  rows: readonly number[],
  { shift = 0, most = Infinity } = {},
): { kept: number; of: number } {
  let [kept, of] = [0, 0];
  for (const [k, row] of rows.entries()) {
    const number = columns[total].cells[row];
    const other = rows[(k + shift) % rows.length];
    const found = parts.map((part) => columns[part].cells[other]);
    if (number === null || found.some((one) => one === null)) continue;
    const follow = follows(found as readonly Printed[]);
    of++;
    if (follow !== null && apart(number, follow) === 0) kept++;
    if (of - kept > most) break;
  }
  return { kept, of };
}

/** Whether the units of a table keep an identity, and not because the digits are so few that anything would. */
function isKept(table: PrintedTable, identity: Identity, rows: readonly number[]): boolean {
  const { kept, of } = countKept(table, identity, rows, { most: Math.max(1, Math.floor(0.1 * rows.length)) });
  if (of < leastRows || kept < enough(of)) return false;
  const varied = new Set(rows.map((row) => table.columns[identity.total].cells[row]?.value)).size > of / 2;
  return varied && [1, 2].every((shift) => countKept(table, identity, rows, { shift }).kept <= of / 2);
}

/** The identities that a table keeps without being asked: products, sums, growth rates, and a chain of years. */
export function identitiesFound(table: PrintedTable, ranks: ReadonlySet<number>): readonly Identity[] {
  const rows = unitRows(table);
  const places = [...table.columns.keys()].filter((k) => !ranks.has(k) && !table.columns[k].header.mean);
  const found: Identity[] = [];
  const claimed = new Set<string>();
  const offer = (identity: Identity) => {
    const key = [identity.total, ...identity.parts].sort((a, b) => a - b).join();
    if (!claimed.has(key) && isKept(table, identity, rows)) {
      claimed.add(key);
      found.push(identity);
    }
  };
  chains(table, places).forEach(offer);
  const names = table.columns.map(({ name }) => name);
  for (const total of places)
    for (const [i, one] of places.entries())
      for (const other of places.slice(i + 1)) {
        if (one === total || other === total) continue;
        offer(asNamed(names, total, [one, other], "*"));
        offer(asNamed(names, total, [one, other], "+"));
      }
  for (const total of places) {
    const others = places.filter((k) => k !== total);
    if (others.length > 2 && others.length <= 12) {
      if (others.length === 3) offer(identityOf(names, total, others, "*"));
      offer(identityOf(names, total, others, "+"));
    }
    for (const from of others) for (const to of others) if (from !== to) for (const whole of [100, 1]) offer(growthOf(names, total, from, to, whole));
  }
  return found;
}

const saysRatio = /率|比|人均|每|\bper\b|ratio|\//iu;
const saysDifference = /差|变化|变动|增[加减]?[量额]|净增|change|difference|\bdiff\b|\bgap\b/iu;

/** An identity of three columns, solved for the one whose name alone says that it is a quotient or a difference. */
function asNamed(names: readonly string[], total: number, parts: readonly [number, number], operator: "*" | "+"): Identity {
  const says = operator === "*" ? saysRatio : saysDifference;
  const named = [total, ...parts].filter((k) => says.test(names[k]));
  if (named.length !== 1 || named[0] === total) return identityOf(names, total, parts, operator);
  const [own] = named;
  const other = parts[0] === own ? parts[1] : parts[0];
  return identityOf(names, own, [total, other], operator === "*" ? "/" : "-");
}

/** A rate of one column over another, in per cent or as it is. */
function growthOf(names: readonly string[], total: number, from: number, to: number, whole: number): Identity {
  return {
    check: "growth",
    claim: `${names[total]} = (${names[to]} ÷ ${names[from]} − 1)${whole === 1 ? "" : " × 100"}`,
    total,
    parts: [from, to],
    follows: ([a, b]) => {
      const ratio = divide(b, a);
      return ratio && scale(add(ratio, exactly(-1)), whole);
    },
  };
}

/** An index over several periods as the product of those between; one over the first levels as a quotient of two. */
function chains({ columns }: PrintedTable, places: readonly number[]): readonly Identity[] {
  const pairs = places.flatMap((k) => {
    const { stem, from, to } = columns[k].header;
    return from !== null && to !== null ? [{ k, stem, from, to }] : [];
  });
  return pairs.flatMap(({ k, stem, from, to }): Identity[] => {
    const links: number[] = [];
    for (let at = from; at < to;) {
      const next = pairs.filter((one) => one.k !== k && one.stem === stem && one.from === at && one.to <= to).sort((a, b) => a.to - b.to)[0];
      if (next === undefined) return [];
      links.push(next.k);
      at = next.to;
    }
    const claim = `${columns[k].name} = ${links.map((link) => columns[link].name).join(" × ")}`;
    return links.length < 2 ? [] : [{ check: "telescoping", claim, total: k, parts: links, follows: product }];
  });
}

/** The claims of an identity, of every row of units. */
export function claimsOfIdentity(table: PrintedTable, { check, claim, total, parts, follows }: Identity): readonly Claim[] {
  return unitRows(table).flatMap((row): Claim[] => {
    const number = table.columns[total].cells[row];
    const found = parts.map((part) => table.columns[part].cells[row]);
    if (number === null || found.some((one) => one === null)) return [];
    return [judged({ check, claim, row, column: total, unit: table.labels[row] }, number, follows(found as readonly Printed[]))];
  });
}
