import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { ExplainedTerm } from "../parts/explained-term.tsx";

const useStyles = makeStyles({
  rows: { margin: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1, whiteSpace: "nowrap" },
});

/** A number with what it is called, and with what it means where that is to be said. */
export interface FactRow {
  readonly term: string;
  readonly value: string;
  readonly help?: string;
}

/** Numbers one below the other. */
export function FactRows({ rows, locale }: { readonly rows: readonly FactRow[]; readonly locale: Locale }) {
  const styles = useStyles();
  return (
    <dl className={styles.rows}>
      {rows.map(({ term, value, help }) => (
        <div key={term} className={styles.row}>
          <dt className={styles.term}>
            <ExplainedTerm text={term} help={help} locale={locale} />
          </dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
