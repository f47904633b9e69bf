import type { RunRecord } from "../../report/sheets/method-sheet.ts";
import type { HostWays } from "../../workbook/host.ts";
import type { ChainPlace } from "../chain/chain-before.ts";

/** What the method sheet says of a run beside the analysis itself. */
export const runRecord = ({ sheet, address }: ChainPlace, { helpBase }: HostWays, version: string): RunRecord => ({
  source: { name: sheet, ...(address === null ? {} : { range: address }) },
  version,
  ...(helpBase === null ? {} : { helpBase }),
  date: new Date().toISOString().slice(0, 10),
});
