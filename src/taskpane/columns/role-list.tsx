import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

export interface RoleListProps {
  readonly title: string;
  readonly help?: string | undefined;
  readonly count: number;
  /** What stands in a list without a column. */
  readonly empty: string;
  /** Whether a column is being dragged. */
  readonly awaits: boolean;
  readonly onDrop: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  help: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  items: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  empty: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  awaits: { outline: `1px dashed ${tokens.colorNeutralStroke1}`, outlineOffset: "3px", borderRadius: tokens.borderRadiusMedium },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
});

/** The columns of one role: a place to drop another. */
export function RoleList({ title, help, count, empty, awaits, onDrop, children }: RoleListProps) {
  const styles = useStyles();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.list, awaits && styles.awaits, awaits && over && styles.over)}
      onDragOver={(event) => {
        if (!awaits) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <div className={styles.head}>
        <h3 className={styles.title} id={id}>
          {title}
        </h3>
        {count === 0 ? <span className={styles.empty}>{empty}</span> : count > 1 && <span className={styles.count}>{count}</span>}
      </div>
      {help !== undefined && <p className={styles.help}>{help}</p>}
      {count > 0 && (
        <ul className={styles.items} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </div>
  );
}
