import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isCellError, type Cell } from "../../analysis/table/table.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";
import type { TablePartProps } from "../columns/table-part.ts";

const previewRows = 3;

const useStyles = makeStyles({
  part: { marginBlockStart: `calc(-1 * ${tokens.spacingVerticalM})` },
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  table: { borderCollapse: "collapse", minWidth: "100%" },
  cell: {
    padding: `3px ${tokens.spacingHorizontalS}`,
    maxWidth: "116px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground2 },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** The header that was found and the first rows below it. */
export function PreviewPart({ source, columns, locale }: TablePartProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const { table } = columns;
  const rows = table.rows.slice(0, previewRows);
  const numeric = table.header.map((_, k) => rows.some((cells) => typeof cells[k] === "number"));
  return (
    <div className={styles.part}>
      {/* Wider than the pane as a rule: reached by Tab, so that the arrow keys scroll it. */}
      <div className={styles.frame} role="region" tabIndex={0} aria-label={texts.preview}>
        <table className={styles.table} aria-label={texts.previewCaption}>
          <thead>
            <tr>
              {source.columns.map(({ name, letters }, k) => (
                <th key={letters} scope="col" className={mergeClasses(styles.cell, styles.head, numeric[k] && styles.number)} title={name}>
                  {name === "" ? texts.noName : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, r) => (
              <tr key={r}>
                {source.columns.map(({ letters }, k) => (
                  <td key={letters} className={mergeClasses(styles.cell, numeric[k] && styles.number)}>
                    {shown(cells[k] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const shown = (cell: Cell) =>
  cell === null ? "" : isCellError(cell) ? cell.error : typeof cell === "number" ? String(Number(cell.toPrecision(6))) : String(cell);
