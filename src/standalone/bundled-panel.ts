import panelAddress from "../../assets/data/china_prov31_2012_2024_industrial_RD.csv";
import type { Cell } from "../analysis/table.ts";
import { typedCells } from "./typed-cells.ts";

/** Industrial R&D of 31 Chinese provinces, 2012–2024 (National Bureau of Statistics): what the page opens with. */
export async function bundledPanel(): Promise<Cell[][]> {
  const [response, { readCsv }] = await Promise.all([fetch(panelAddress), import("../workbook/file/csv.ts")]);
  if (!response.ok) throw new Error(`${panelAddress}: ${response.status}`);
  return typedCells(readCsv(new Uint8Array(await response.arrayBuffer())));
}
