import type { Table } from "../../analysis/table/table.ts";
import type { Chain, ChainStep } from "../../procedures/chain/chain.ts";
import type { ColumnBack } from "../../procedures/declare/gives.ts";

/** Where a table stands; the address is null for all of the sheet. */
export interface ChainPlace {
  readonly sheet: string;
  readonly address: string | null;
}

/** A chain that is to run, and where the table of its first step stands. */
export interface AskedChain {
  readonly chain: Chain;
  readonly place: ChainPlace;
}

/** The steps that have been run before the one that is being put together. */
export interface ChainBefore {
  /** The table of the first step, and its cells as that step read them. */
  readonly first: ChainPlace;
  readonly table: Table;
  readonly steps: readonly ChainStep[];
  /** The columns that they gave, by row of the table. */
  readonly columns: readonly ColumnBack[];
  /** The sheet that holds the data with the columns of the steps: whoever reads another one leaves the chain. */
  readonly sheet: string;
}
