/** Colours of a tile, from pale to dark where they stand for numbers; `blank` has neither a number nor a word. */
export type TileLook = "shade-1" | "shade-2" | "shade-3" | "shade-4" | "shade-5" | "red" | "blue" | "rose" | "sky" | "green" | "amber" | "grey" | "blank";

/** What each is filled with, and the colour of what is written on it. `RRGGBB`. */
export const tileColours: Readonly<Record<TileLook, { readonly fill: string; readonly ink: string }>> = {
  "shade-1": { fill: "E6EFF6", ink: "1F2933" },
  "shade-2": { fill: "BCD6E8", ink: "1F2933" },
  "shade-3": { fill: "86B6D8", ink: "1F2933" },
  "shade-4": { fill: "3F7FB3", ink: "FFFFFF" },
  "shade-5": { fill: "14477A", ink: "FFFFFF" },
  red: { fill: "B2382E", ink: "FFFFFF" },
  blue: { fill: "1F5FA8", ink: "FFFFFF" },
  rose: { fill: "F0C3BC", ink: "1F2933" },
  sky: { fill: "BFD9EE", ink: "1F2933" },
  green: { fill: "3C8A66", ink: "FFFFFF" },
  amber: { fill: "E3B25A", ink: "1F2933" },
  grey: { fill: "DDE3EA", ink: "1F2933" },
  blank: { fill: "F5F7F9", ink: "5F6B7A" },
};

/** The shades of numbers, from pale to dark. */
export const shades = ["shade-1", "shade-2", "shade-3", "shade-4", "shade-5"] as const satisfies readonly TileLook[];

/** One unit of a tile map, at its row and column from 0. */
export interface Tile {
  readonly row: number;
  readonly column: number;
  /** 京, or BJ: what there is room for. */
  readonly short: string;
  readonly name: string;
  /** Null where it has none. */
  readonly value: number | string | null;
  readonly look: TileLook;
}

/** A map on which every unit has a tile of one size, near its neighbours: no boundary is drawn. */
export interface TileMap {
  readonly title: string;
  readonly unitTitle: string;
  readonly valueTitle: string;
  readonly rows: number;
  readonly columns: number;
  readonly tiles: readonly Tile[];
  /** What each look stands for. */
  readonly key: readonly { readonly look: TileLook; readonly meaning: string }[];
}
