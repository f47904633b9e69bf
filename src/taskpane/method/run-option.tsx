import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column" },
  box: { marginInlineStart: "-8px" },
  below: { paddingInlineStart: "28px" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface RunOptionProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What there is to set while it is on. */
  readonly children?: ReactNode;
}

/** A switch with its consequence in words. */
export function RunOption({ label, hint, checked, disabled, onChange, children }: RunOptionProps) {
  const styles = useStyles();
  return (
    <div className={styles.option}>
      <Checkbox className={styles.box} label={label} checked={checked} disabled={disabled} onChange={(_, data) => onChange(data.checked === true)} />
      <span className={mergeClasses(styles.below, styles.hint)}>{hint}</span>
      {children !== undefined && <div className={styles.below}>{children}</div>}
    </div>
  );
}
