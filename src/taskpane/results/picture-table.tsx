import { makeStyles, tokens } from "@fluentui/react-components";
import type { Picture } from "./picture.ts";

const useStyles = makeStyles({
  frame: { overflow: "auto", maxHeight: "320px", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: {
    position: "sticky",
    top: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    padding: "4px 8px",
    ":first-child": { textAlign: "start" },
  },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "3px 8px", whiteSpace: "nowrap" },
  number: { textAlign: "end", padding: "3px 8px", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Every number of a picture. */
export function PictureTable({ picture: { title, header, rows } }: { readonly picture: Pick<Picture, "title" | "header" | "rows"> }) {
  const styles = useStyles();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} className={styles.head} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...numbers], r) => (
            <tr key={r}>
              <th className={styles.name} scope="row">
                {name}
              </th>
              {numbers.map((number, c) => (
                <td key={c} className={styles.number}>
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
