import type { CellRange } from "../../report/layout/report-cell.ts";
import type { CellNote, EntryRule, SheetFilter } from "./sheet-extras.ts";

export type LineStyle =
  | "thin"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "double"
  | "medium"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot"
  | "thick";

export interface Line {
  readonly style: LineStyle;
  /** `#RRGGBB`. */
  readonly colour: string;
}

export interface Lines {
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  /** From the upper left corner. */
  readonly falling?: Line;
  /** From the lower left corner. */
  readonly rising?: Line;
}

/** How letters look. Colours are `#RRGGBB`; absent means as the program has it. */
export interface FontLook {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double";
  readonly struck?: boolean;
  readonly raised?: "above" | "below";
  readonly colour?: string;
}

/** An element of a font as the file writes it. */
export interface FontElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** A piece of a text that looks otherwise than those beside it. */
export interface TextRun {
  readonly text: string;
  readonly look: FontLook;
  /** How the file writes its look; null where it has that of its cell. */
  readonly written: readonly FontElement[] | null;
}

/** A text in pieces of their own look. Row and column from 0. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly TextRun[];
}

/** How a cell of a workbook file looks. */
export interface CellLook extends FontLook {
  /** Excel's pattern for its numbers; absent for the general one. */
  readonly format?: string;
  readonly fill?: string;
  readonly lines?: Lines;
  readonly across?: "left" | "center" | "right" | "justify" | "distributed";
  readonly down?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  /** Steps of about three spaces. */
  readonly indent?: number;
  /** In degrees, upwards; or letters below each other. */
  readonly turned?: number | "stacked";
}

/** What is another of how a cell looks: null where it looks as one that says nothing of it, and of its lines each side by itself. */
export type LookChange = { readonly [K in Exclude<keyof CellLook, "lines">]?: CellLook[K] | null } & {
  readonly lines?: { readonly [S in keyof Lines]?: Line | null };
};

/** Rows and columns that stay in sight, and the first ones that are shown beyond them. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
  /** −1 where no rows stay. */
  readonly row: number;
  readonly column: number;
}

/** A look that a rule gives to cells: only what it changes. */
export type RuleLook = Pick<CellLook, "bold" | "italic" | "underline" | "struck" | "colour" | "fill">;

/** Where a colour, or a bar, of a rule begins or ends. */
export interface RulePoint {
  readonly kind: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  readonly value?: number | string;
  /** Of a set of icons, whether the value itself is above. */
  readonly above?: boolean;
}

/** What a conditional format does. Formulas begin with an equals sign and are written for the first cell of the first range. */
export type RuleEffect =
  | { readonly kind: "scale"; readonly points: readonly RulePoint[]; readonly colours: readonly string[] }
  | { readonly kind: "bar"; readonly from: RulePoint; readonly to: RulePoint; readonly colour: string; readonly showsValue: boolean }
  | { readonly kind: "icons"; readonly set: string; readonly points: readonly RulePoint[]; readonly reversed: boolean; readonly showsValue: boolean }
  | { readonly kind: "formula"; readonly formula: string; readonly look: RuleLook }
  | { readonly kind: "rank"; readonly count: number; readonly percent: boolean; readonly lowest: boolean; readonly look: RuleLook }
  | { readonly kind: "average"; readonly above: boolean; readonly orEqual: boolean; readonly look: RuleLook }
  | { readonly kind: "repeated"; readonly once: boolean; readonly look: RuleLook };

export interface LookRule {
  /** Which of the rules in the file it is, counted from 0 as they stand there. */
  readonly place: number;
  readonly ranges: readonly CellRange[];
  readonly stops: boolean;
  readonly effect: RuleEffect;
}

/** Where a click on cells leads: into the workbook, by the text of a reference or by a name; or to an address outside of it. */
export interface SheetLink {
  readonly range: CellRange;
  readonly to: { readonly place: string } | { readonly address: string };
}

/** A row or a column: its size, whether it is hidden, the look of its blank cells. */
export interface LineLook {
  /** In pixels. */
  readonly size?: number;
  /** Whether a person chose the size; else it follows the contents. */
  readonly fixed?: boolean;
  readonly hidden?: boolean;
  /** Its place in the list of looks. */
  readonly look?: number;
}

/** How a sheet of a workbook file looks. Rows and columns are counted from 0. */
export interface SheetLook {
  /** For each row the place of each cell's look in the workbook's list; 0 where a cell has none of its own. */
  readonly cells: readonly (readonly (number | undefined)[] | undefined)[];
  readonly rows: ReadonlyMap<number, LineLook>;
  /** Columns of one kind side by side. */
  readonly columns: readonly (LineLook & { readonly from: number; readonly to: number })[];
  /** In pixels. */
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Pixels of a digit, by which the file counts the widths of columns. */
  readonly digit: number;
  readonly freeze: Freeze | null;
  readonly gridlines: boolean;
  /** 1 is the natural size. */
  readonly zoom: number;
  readonly rightToLeft: boolean;
  readonly tabColour: string | null;
  readonly rules: readonly LookRule[];
  readonly links: readonly SheetLink[];
  readonly texts?: readonly CellText[];
  /** In the order of the file; one that is not understood is without ranges. */
  readonly entries?: readonly EntryRule[];
  readonly filter?: SheetFilter | null;
  readonly notes?: readonly CellNote[];
}
