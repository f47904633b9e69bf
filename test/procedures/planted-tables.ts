/** Tables of random panels as a report prints them, and the same with one error. */

export interface PlainTable {
  readonly lines: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly decimals: number;
  readonly units: number;
  readonly groups: number;
}

export interface Planted extends PlainTable {
  /** Whether the digits of the other cells exclude the planted number. */
  readonly excluded: boolean;
  isFound(claim: Readonly<Record<string, string | number | null>>): boolean;
}

export const kinds = ["product", "mean-row", "national-mean", "rank", "mean-column", "transposed", "swap", "share", "growth", "minimum"] as const;
export type Kind = (typeof kinds)[number];

/** Numbers in [0, 1) by a seed (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const heads = ["unit", "group", "EC", "BPC", "TFP", "2020", "2021", "2022", "mean", "rank", "share", "growth"];
export const columnOf = (head: string) => heads.indexOf(head);

/** Units in groups with changes, levels of three years with mean, rank, share and growth; group means, a national mean and minima below. */
export function randomTable(seed: number): PlainTable {
  const random = randomBy(seed);
  const decimals = 2 + (seed % 3);
  const groups = 3;
  const size = 4 + Math.floor(random() * 4);
  const fixed = (value: number) => value.toFixed(decimals);
  const units = Array.from({ length: groups * size }, (_, k) => {
    const [EC, BPC] = [0.7 + 0.6 * random(), 0.7 + 0.6 * random()];
    const levels = [0, 1, 2].map(() => 0.3 + 2 * random());
    return { name: `单元${k + 1}`, group: `组${"甲乙丙"[Math.floor(k / size)]}`, EC, BPC, TFP: EC * BPC, levels, mean: levels.reduce((a, b) => a + b) / 3 };
  });
  const total = units.reduce((sum, { levels }) => sum + levels[2], 0);
  const numbersOf = (unit: (typeof units)[number]) => [unit.EC, unit.BPC, unit.TFP, ...unit.levels, unit.mean];
  const body = units.map((unit) => {
    const rank = 1 + units.filter(({ mean }) => mean > unit.mean).length;
    const [share, growth] = [(100 * unit.levels[2]) / total, 100 * (unit.levels[2] / unit.levels[0] - 1)];
    return [unit.name, unit.group, ...numbersOf(unit).map(fixed), String(rank), fixed(share), fixed(growth)];
  });
  const summary = (name: string, group: string, of: readonly (typeof units)[number][], by: (values: readonly number[]) => number) => [
    name,
    group,
    ...numbersOf(units[0]).map((_, k) => fixed(by(of.map((unit) => numbersOf(unit)[k])))),
    "",
    "",
    "",
  ];
  // Half of the tables have geometric means.
  const mean = (values: readonly number[]) =>
    seed % 2 === 0 ? values.reduce((a, b) => a + b) / values.length : Math.exp(values.reduce((a, b) => a + Math.log(b), 0) / values.length);
  const names = [...new Set(units.map(({ group }) => group))];
  const lines = [
    heads,
    ...body,
    ...names.map((group) =>
      summary(
        `${group}平均`,
        group,
        units.filter((unit) => unit.group === group),
        mean,
      ),
    ),
    summary("全国平均", "", units, mean),
    summary("最小值", "", units, (values) => Math.min(...values)),
  ];
  return { lines, columns: { unit: ["unit"], group: ["group"], values: heads.slice(2) }, decimals, units: units.length, groups };
}

/** A table with one number, or one row, that is not what it was; small changes stay within the digits, large ones do not. */
export function plant(table: PlainTable, kind: Kind, seed: number): Planted {
  const random = randomBy(seed + 77_777);
  const lines = table.lines.map((line) => [...line]);
  const { decimals, units, groups } = table;
  const unitRow = 1 + Math.floor(random() * units);
  const groupRow = 1 + units + Math.floor(random() * groups);
  const national = 1 + units + groups;
  const unit = 10 ** -decimals;
  const move = (row: number, head: string, units10: number) => {
    const column = columnOf(head);
    lines[row][column] = (Number(lines[row][column]) + units10 * unit).toFixed(decimals);
  };
  // One in five errors is as small as the last digit, and may lie within the rounding.
  const by = random() < 0.2 ? 1 : 20 + Math.floor(30 * random());
  const value = (row: number, head: string) => Number(lines[row][columnOf(head)]);
  const half = unit / 2;
  const number = (row: number, head: string) => ({ low: value(row, head) - half, high: value(row, head) + half });
  const numbers = (rows: readonly number[], head: string) => rows.map((row) => number(row, head));
  const all = Array.from({ length: units }, (_, k) => k + 1);
  const apart = (row: number, head: string, low: number, high: number) => number(row, head).low > high + 1e-12 || number(row, head).high < low - 1e-12;
  const found = (row: number, head: string) => (claim: Readonly<Record<string, string | number | null>>) =>
    claim["unit"] === lines[row][0] && claim["column"] === head;
  const done = (row: number, head: string, excluded: boolean): Planted => ({ ...table, lines, excluded, isFound: found(row, head) });
  const members = (row: number) => all.filter((one) => lines[one][1] === lines[row][1]);
  const arithmetic = (own: readonly { low: number; high: number }[]) =>
    [own.reduce((sum, { low }) => sum + low, 0) / own.length, own.reduce((sum, { high }) => sum + high, 0) / own.length] as const;
  const geometric = (own: readonly { low: number; high: number }[]) =>
    [
      Math.exp(own.reduce((sum, { low }) => sum + Math.log(low), 0) / own.length),
      Math.exp(own.reduce((sum, { high }) => sum + Math.log(high), 0) / own.length),
    ] as const;
  // The table's own formula is that of all its rows of means.
  const meansOf = (own: readonly { low: number; high: number }[]) => (isGeometric(table) ? geometric(own) : arithmetic(own));
  switch (kind) {
    case "product": {
      move(unitRow, "TFP", by);
      const [a, b] = [number(unitRow, "EC"), number(unitRow, "BPC")];
      return done(unitRow, "TFP", apart(unitRow, "TFP", a.low * b.low, a.high * b.high));
    }
    case "mean-row": {
      move(groupRow, "2021", by);
      return done(groupRow, "2021", apart(groupRow, "2021", ...meansOf(numbers(members(groupRow), "2021"))));
    }
    case "national-mean": {
      move(national, "EC", -by);
      return done(national, "EC", apart(national, "EC", ...meansOf(numbers(all, "EC"))));
    }
    case "rank": {
      const rank = Number(lines[unitRow][columnOf("rank")]);
      const next = by === 1 ? Math.max(1, rank - 1) : rank > units / 2 ? rank - 5 : rank + 5;
      lines[unitRow][columnOf("rank")] = String(next);
      const own = number(unitRow, "mean");
      const others = numbers(
        all.filter((row) => row !== unitRow),
        "mean",
      );
      const [low, high] = [1 + others.filter((one) => one.low > own.high).length, 1 + others.filter((one) => one.high >= own.low).length];
      return done(unitRow, "rank", next < low || next > high);
    }
    case "mean-column": {
      move(unitRow, "mean", by);
      const own = ["2020", "2021", "2022"].map((head) => number(unitRow, head));
      const excluded = apart(unitRow, "mean", ...arithmetic(own));
      // The ranks and the rows of means follow from the changed number: it may show there alone.
      const planted = done(unitRow, "mean", excluded);
      return excluded ? planted : { ...planted, excluded: showsElsewhere(table, lines) };
    }
    case "transposed": {
      const text = lines[unitRow][columnOf("TFP")];
      lines[unitRow][columnOf("TFP")] = text.slice(0, -2) + text.slice(-1) + text.slice(-2, -1);
      const [a, b] = [number(unitRow, "EC"), number(unitRow, "BPC")];
      return done(unitRow, "TFP", apart(unitRow, "TFP", a.low * b.low, a.high * b.high));
    }
    case "swap": {
      const other = 1 + units + ((groupRow - 1 - units + 1) % groups);
      const numbersIn = lines[groupRow].slice(2);
      lines[groupRow].splice(2, numbersIn.length, ...lines[other].slice(2));
      return { ...table, lines, excluded: true, isFound: (claim) => claim["unit"] === lines[groupRow][0] && claim["formula"] === "other-group" };
    }
    case "share": {
      move(unitRow, "share", by);
      const own = number(unitRow, "2022");
      const others = numbers(
        all.filter((row) => row !== unitRow),
        "2022",
      );
      const [low, high] = [others.reduce((sum, one) => sum + one.low, 0), others.reduce((sum, one) => sum + one.high, 0)];
      return done(unitRow, "share", apart(unitRow, "share", (100 * own.low) / (own.low + high), (100 * own.high) / (own.high + low)));
    }
    case "growth": {
      move(unitRow, "growth", 40 * by);
      const [a, b] = [number(unitRow, "2020"), number(unitRow, "2022")];
      return done(unitRow, "growth", apart(unitRow, "growth", 100 * (b.low / a.high - 1), 100 * (b.high / a.low - 1)));
    }
    case "minimum": {
      const last = lines.length - 1;
      move(last, "BPC", by);
      const own = numbers(all, "BPC");
      return done(last, "BPC", apart(last, "BPC", Math.min(...own.map(({ low }) => low)), Math.min(...own.map(({ high }) => high))));
    }
  }
}

/** Whether most of the means of a table are geometric, by its own rows. */
function isGeometric({ lines, units }: PlainTable): boolean {
  const rows = Array.from({ length: units }, (_, k) => k + 1);
  const values = rows.map((row) => Number(lines[row][columnOf("2020")]));
  const printed = Number(lines[1 + units + 3][columnOf("2020")]);
  const [a, g] = [values.reduce((x, y) => x + y) / units, Math.exp(values.reduce((x, y) => x + Math.log(y), 0) / units)];
  return Math.abs(printed - g) < Math.abs(printed - a);
}

/** Whether a changed number of the column of means is excluded by the row of means of its group or of all, or by the ranks. */
function showsElsewhere(table: PlainTable, lines: readonly (readonly string[])[]): boolean {
  const { units, decimals, groups } = table;
  const half = 0.5 * 10 ** -decimals;
  const column = columnOf("mean");
  const rows = Array.from({ length: units }, (_, k) => k + 1);
  const value = (row: number) => Number(lines[row][column]);
  const mean = (own: readonly number[]) =>
    isGeometric(table) ? Math.exp(own.reduce((x, y) => x + Math.log(y), 0) / own.length) : own.reduce((x, y) => x + y, 0) / own.length;
  const summaries = Array.from({ length: groups + 1 }, (_, k) => 1 + units + k);
  const off = summaries.some((row) => {
    const own = rows.filter((one) => lines[row][1] === "" || lines[one][1] === lines[row][1]).map(value);
    return value(row) - half > mean(own.map((one) => one + half)) + 1e-12 || value(row) + half < mean(own.map((one) => one - half)) - 1e-12;
  });
  const least = lines.length - 1;
  const minimum = Math.min(...rows.map(value));
  const ranks = rows.some((row) => {
    const rank = Number(lines[row][columnOf("rank")]);
    const others = rows.filter((one) => one !== row).map(value);
    return (
      rank < 1 + others.filter((one) => one - half > value(row) + half).length || rank > 1 + others.filter((one) => one + half >= value(row) - half).length
    );
  });
  return off || ranks || Math.abs(value(least) - minimum) > 2 * half + 1e-12;
}
