import { Button } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from "react";

export interface StartButtonProps {
  readonly className?: string;
  readonly appearance?: "primary";
  readonly size?: "small" | "medium";
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
  /** Disabled, and yet it keeps the focus. */
  readonly waiting?: boolean;
  /** What it is called, where its text alone does not say of what. */
  readonly label?: string;
  readonly onStart: () => void;
  readonly children: ReactNode;
}

/**
 * A button that starts something: a press starts it once. The second click of a double click is the same press, even where
 * another button has come under the pointer meanwhile; so is what a key repeats while it is held down.
 */
export function StartButton({ waiting = false, label, onStart, children, ...look }: StartButtonProps) {
  const click = ({ detail }: MouseEvent) => {
    if (detail <= 1) onStart();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.repeat && event.key === "Enter") event.preventDefault();
  };
  return (
    <Button {...look} {...(label === undefined ? {} : { "aria-label": label })} disabledFocusable={waiting} onClick={click} onKeyDown={keyDown}>
      {children}
    </Button>
  );
}
