import panelAddress from "../../assets/data/china_prov31_2012_2024_industrial_RD.csv";
import type { Cell } from "../analysis/table/table.ts";
import { fetchedCells } from "./samples/fetched-cells.ts";

/** Industrial R&D of 31 Chinese provinces, 2012–2024 (National Bureau of Statistics): what the page opens with. */
export const bundledPanel = (): Promise<Cell[][]> => fetchedCells(panelAddress);
