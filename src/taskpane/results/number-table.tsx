import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { ExplainedTerm } from "../parts/explained-term.tsx";

const useStyles = makeStyles({
  frame: { overflow: "auto", maxHeight: "320px", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: "3px 8px", textAlign: "end", fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  head: {
    position: "sticky",
    top: 0,
    minWidth: "3em",
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    whiteSpace: "normal",
  },
  word: { textAlign: "start" },
  // What a row is called stays in sight where its numbers are scrolled.
  name: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  corner: { left: 0, zIndex: 1 },
});

export interface NumberTableProps {
  readonly title: string;
  readonly header: readonly string[];
  /** What each heading means; null of a name of the data. */
  readonly meanings: readonly (string | null)[];
  readonly locale: Locale;
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly string[])[];
  /** Which of the columns hold words; absent: the first. */
  readonly worded?: readonly boolean[];
}

/** Numbers under their headings. */
export function NumberTable({ title, header, meanings, locale, rows, worded = [true] }: NumberTableProps) {
  const styles = useStyles();
  const look = (k: number) => mergeClasses(styles.cell, worded[k] && styles.word);
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((name, k) => (
              <th key={k} className={mergeClasses(look(k), styles.head, k === 0 && styles.corner)} scope="col">
                {meanings[k] === null ? name : <ExplainedTerm text={name} help={meanings[k]} locale={locale} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], r) => (
            <tr key={r}>
              <th className={mergeClasses(look(0), styles.name)} scope="row">
                {name}
              </th>
              {cells.map((cell, k) => (
                <td key={k} className={look(k + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
