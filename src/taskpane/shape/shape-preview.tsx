import { makeStyles, tokens } from "@fluentui/react-components";
import type { Panel } from "../../analysis/shape/shape-book.ts";

const shownRows = 5;

const useStyles = makeStyles({
  frame: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { textAlign: "start", padding: "3px 8px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  cell: { padding: "2px 8px", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The first rows of a table in shape. */
export function ShapePreview({ panel: { header, rows }, label }: { readonly panel: Panel; readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((name, c) => (
              <th key={c} className={styles.head} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row, r) => (
            <tr key={r}>
              {row.map((value, c) => (
                <td key={c} className={styles.cell}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
