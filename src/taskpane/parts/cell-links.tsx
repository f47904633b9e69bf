import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BadCell } from "../../analysis/mistakes.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";

const shownAtFirst = 5;

export interface CellLinksProps {
  /** The first of them. */
  readonly cells: readonly BadCell[];
  readonly count: number;
  /** What there is to say of a cell, after its address. */
  readonly said: (cell: BadCell) => string;
  readonly locale: Locale;
  readonly onSelect: (address: string) => void;
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    maxHeight: "240px",
    overflowY: "auto",
  },
  link: { fontSize: "inherit", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  more: { fontSize: "inherit" },
});

/** Each of some cells as a link that selects it in the grid. */
export function CellLinks({ cells, count, said, locale, onSelect }: CellLinksProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const [all, showAll] = useState(false);
  const shown = all ? cells : cells.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((cell) => (
          <li key={cell.address}>
            <Link as="button" inline className={styles.link} aria-label={texts.goToCell(cell.address)} onClick={() => onSelect(cell.address)}>
              {cell.address}
            </Link>{" "}
            {said(cell)}
          </li>
        ))}
        {all && count > cells.length && <li>{texts.more(count - cells.length)}</li>}
      </ul>
      {cells.length > shownAtFirst && (
        <div>
          <Link as="button" inline className={styles.more} aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? texts.showFewer : texts.showAll(Math.min(count, cells.length))}
          </Link>
        </div>
      )}
    </>
  );
}
