import { makeStyles, Tooltip, type TooltipProps } from "@fluentui/react-components";
import { useState, type MouseEvent, type ReactElement } from "react";

const useStyles = makeStyles({ tip: { maxWidth: "280px", whiteSpace: "normal" } });

export interface ExplanationProps {
  /** What it means. */
  readonly help: string;
  /** What is pointed at, given what it has to do when it is pressed. */
  readonly children: (onClick: (event: MouseEvent) => void) => ReactElement;
}

const isTouch = (event: unknown) => (event as { readonly pointerType?: string } | undefined)?.pointerType === "touch";

/** What something means, shown while the mouse or the keyboard is on it, or after a tap; Escape puts it away. */
export function Explanation({ help, children }: ExplanationProps) {
  const styles = useStyles();
  const [shown, show] = useState(false);
  const change: TooltipProps["onVisibleChange"] = (event, { visible }) => {
    // A finger that is lifted leaves what it tapped.
    if (visible || !isTouch(event)) show(visible);
  };
  return (
    <Tooltip content={{ children: help, className: styles.tip }} relationship="description" withArrow visible={shown} onVisibleChange={change}>
      {children(({ nativeEvent }) => show(!isTouch(nativeEvent) || !shown))}
    </Tooltip>
  );
}
