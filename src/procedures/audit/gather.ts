import type { Table } from "../../analysis/table/table.ts";
import { across, claimsAcross } from "./across.ts";
import { basesFitting, grim } from "./grim.ts";
import { claimsOfIdentity, countKept, identitiesFound, identitiesNamed, type Identity } from "./identities.ts";
import { exactly, type Printed } from "./interval.ts";
import { judged, judgedCount, type Claim } from "./claim.ts";
import { meanColumns, meanRows } from "./mean-questions.ts";
import { checkMeanColumns } from "./mean-columns.ts";
import type { MeanFinding } from "./mean-finding.ts";
import { checkMeanRows } from "./mean-rows.ts";
import { unitRows, type PrintedTable } from "./printed-table.ts";
import { claimsOfBrackets, claimsOfExtremes, claimsOfRanks, claimsOfShares, rankColumns } from "./ranks.ts";
import { claimsOfScores, readScores, scoreRatioColumns } from "./scores.ts";
import { checkTyped } from "./check-typed.ts";
import { readClaims, type RefuseClaim } from "./typed-claims.ts";

/** What a person said of a table. */
export interface Asked {
  readonly factors: string | null;
  readonly decimals: number | null;
  readonly grim: "none" | "mean" | "percent";
  readonly n: number | null;
  readonly items: number;
}

export interface Gathered {
  readonly claims: readonly Claim[];
  readonly means: readonly MeanFinding[];
  /** Identities that the units keep, with how many rows of means or columns of means keep them. */
  readonly ofMeans: readonly { readonly identity: Identity; readonly kept: number; readonly of: number }[];
  /** The numbers of answers that the shares of a group fit instead of the one that was given. */
  readonly bases: readonly { readonly claim: string; readonly fitting: readonly number[] }[];
}

/** Everything that a printed table claims, judged. */
export function gather(table: PrintedTable, scoresTable: Table | null, claimsTable: Table | null, asked: Asked, refuse: RefuseClaim): Gathered {
  const ranked = rankColumns(table);
  const ranks = new Set(ranked.map(({ column }) => column));
  const scores = scoresTable && readScores(scoresTable, table.labels, asked.decimals);
  const written = asked.factors === null ? [] : factorsIn(table, across(table, ranks), asked.factors, refuse);
  const identities = [...written.flatMap(({ down }) => down), ...identitiesFound(table, ranks)];
  const different = identities.filter((one, k) => identities.findIndex((other) => other.total === one.total && other.parts.join() === one.parts.join()) === k);
  const alike = different.filter(({ total }) => !table.columns[total].header.mean);
  const columns = meanColumns(table, scores);
  const meansOfColumns = checkMeanColumns(table, columns);
  const meansOfRows = checkMeanRows(table, meanRows(table, ranks), {
    identities: alike,
    columnItems: new Map(columns.map((one) => [one.column, one])),
    scores,
  });
  const turned = claimsAcross(table, ranks, {
    taken: new Set([...columns.map(({ column }) => column), ...identities.map(({ total }) => total), ...ranks]),
    named: written.flatMap(({ along }) => along),
    search: identities.length === 0,
  });
  const grims = asked.grim === "none" ? { claims: [], bases: [] } : grimClaims(table, asked);
  return {
    claims: [
      ...(claimsTable === null ? [] : checkTyped(table, readClaims(claimsTable, refuse), refuse)),
      ...meansOfColumns.flatMap(({ claims }) => claims),
      ...meansOfRows.flatMap(({ claims }) => claims),
      ...alike.flatMap((identity) => claimsOfIdentity(table, identity)),
      ...(scores === null ? [] : claimsOfScores(table, scores, scoreRatioColumns(table, scores))),
      ...turned,
      ...ranked.flatMap((one) => claimsOfRanks(table, one)),
      ...claimsOfBrackets(table),
      ...claimsOfExtremes(table),
      ...claimsOfShares(table, ranks),
      ...grims.claims,
      ...digitClaims(table),
    ],
    means: [...meansOfColumns, ...meansOfRows],
    ofMeans: identitiesOfMeans(table, different),
    bases: grims.bases,
  };
}

/** Signs between the parts of an identity. A minus is one between blanks: names hold hyphens. */
const signs = ["*", "+", "/", " - "] as const;

/** Identities that a person wrote: TFP=EC*BPC, several apart by semicolons; of columns, or else of rows. */
function factorsIn(
  table: PrintedTable,
  turned: PrintedTable,
  factors: string,
  refuse: RefuseClaim,
): readonly { readonly down: readonly Identity[]; readonly along: readonly Identity[] }[] {
  return factors
    .split(/[;；]/)
    .filter((one) => one.trim() !== "")
    .map((written) => {
      const [total, right = "", ...more] = written.split(/[=＝]/).map((one) => one.trim());
      const product = right.replace(/[×✕]/g, "*").replace(/÷/g, "/");
      const sign = signs.find((one) => product.includes(one));
      const parts = sign === undefined ? [] : product.split(sign).map((one) => one.trim());
      if (sign === undefined || more.length > 0 || total === "" || parts.includes(""))
        return refuse("claim-needs", { address: "factors", got: written.trim(), expected: "TFP=EC*BPC" });
      const [down, along] = [table, turned].map((one) => identitiesNamed(one, total, parts, sign.trim() as "*" | "+" | "/" | "-"));
      if (down.length > 0) return { down, along: [] };
      if (along.length > 0) return { down, along };
      return refuse("claim-column", { address: "factors", got: written.trim(), expected: table.columns.map(({ name }) => name).join(", ") });
    });
}

/** How rows of means, and columns of means, stand to an identity of the units: arithmetic means do not keep a product. */
function identitiesOfMeans(table: PrintedTable, identities: readonly Identity[]): Gathered["ofMeans"] {
  const means = [...table.kinds.keys()].filter((row) => table.kinds[row] === "mean");
  const products = identities.filter(({ check }) => check === "product");
  const names = table.columns.map(({ name }) => name);
  const ofColumns = products.flatMap((identity) => {
    if (table.columns[identity.total].header.mean) return [];
    // The same factors of the columns of means: their names but for the periods.
    const alike = (k: number) => table.columns.findIndex(({ header }) => header.mean && header.to === null && header.stem === table.columns[k].header.stem);
    const [total, ...parts] = [identity.total, ...identity.parts].map(alike);
    return total < 0 || parts.some((one) => one < 0)
      ? []
      : [{ ...identity, total, parts, claim: `${names[total]} = ${parts.map((k) => names[k]).join(" × ")}` }];
  });
  const columns = [...ofColumns, ...products.filter(({ total }) => table.columns[total].header.mean)].filter(
    (one, k, all) => all.findIndex(({ claim }) => claim === one.claim) === k,
  );
  return [
    ...products.filter(({ total }) => !table.columns[total].header.mean).map((identity) => ({ identity, ...countKept(table, identity, means) })),
    ...columns.map((identity) => ({ identity, ...countKept(table, identity, [...unitRows(table), ...means]) })),
  ].filter(({ of }) => of > 0);
}

/** Whether whole numbers of answers can have the means or shares that are printed, and which number of answers fits those of a group. */
function grimClaims(table: PrintedTable, { grim: kind, n, items }: Asked): Pick<Gathered, "bases"> & { readonly claims: readonly Claim[] } {
  // 52.4 is of 100; what is printed with the sign, 52.4%, is 0.524 already.
  const wholeOf = ({ percent }: Printed) => (kind === "percent" && !percent ? 100 : 1);
  const shareOf = (number: Printed) => ({
    printed: number.value / wholeOf(number),
    decimals: number.decimals + Math.log10(wholeOf(number)),
  });
  const rows = unitRows(table);
  const groups = [...new Set(rows.map((row) => table.groups[row]))];
  const bases: { claim: string; fitting: readonly number[] }[] = [];
  const claims = table.columns.flatMap(({ name, cells }, column) => [
    ...(n === null
      ? []
      : rows.flatMap((row): Claim[] => {
          const number = cells[row];
          if (number === null) return [];
          const [whole, share] = [wholeOf(number), shareOf(number)];
          const { fits, nearest } = grim(share.printed, n, share.decimals, items);
          const claim = `${name} = k ÷ ${n * items}${whole === 1 ? "" : " × 100"}`;
          return [judged({ check: "grim", claim, row, column, unit: table.labels[row] }, number, exactly(fits ? number.value : nearest * whole))];
        })),
    ...groups.flatMap((group): Claim[] => {
      const shares = rows.flatMap((row) => (table.groups[row] === group && cells[row] !== null ? [cells[row]] : []));
      if (n === null || shares.length < 2) return [];
      const fitting = basesFitting(shares.map(shareOf), n * items);
      const claim = `n(${[group, name].filter((one) => one !== "").join(", ")})`;
      const fits = fitting.includes(n * items);
      if (!fits) bases.push({ claim, fitting });
      const [low, high] = fits ? [n * items, n * items] : [fitting[0] ?? NaN, fitting[fitting.length - 1] ?? NaN];
      const stated = { check: "base" as const, claim, row: null, column, unit: group };
      if (fitting.length > 0) return [judgedCount(stated, n * items, { low, high })];
      return [{ ...judgedCount(stated, n * items, exactly(n * items)), follows: null, verdict: "inconsistent" }];
    }),
  ]);
  return { claims, bases };
}

/** Whether the cells of a column are printed with the same digits: of those with fewer the trailing zeros may be lost. */
const digitClaims = ({ columns }: PrintedTable): readonly Claim[] =>
  columns.map(({ name, decimals, mixed }, column) => ({
    check: "digits",
    claim: name,
    row: null,
    column,
    unit: "",
    printed: decimals,
    decimals: 0,
    percent: false,
    follows: null,
    verdict: mixed ? "undetermined" : "consistent",
    by: 0,
    corrected: null,
    formula: null,
    of: "",
  }));
