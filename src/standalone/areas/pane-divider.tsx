import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import { useIsStacked } from "./use-is-stacked.ts";
import type { PaneWidth } from "./pane-width.ts";

const useStyles = makeStyles({
  place: { gridRow: 1, gridColumn: 2, position: "relative", width: 0 },
  // Wide enough to be met by a finger, and no wider in sight than a line.
  divider: {
    position: "absolute",
    insetBlock: 0,
    insetInlineStart: "-4px",
    width: "9px",
    zIndex: 2,
    cursor: "col-resize",
    touchAction: "none",
    outlineStyle: "none",
    "::after": { content: '""', position: "absolute", insetBlock: 0, insetInlineStart: "4px", width: "1px", backgroundColor: tokens.colorNeutralStroke2 },
    ":hover::after": { insetInlineStart: "3px", width: "3px", backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible::after": { insetInlineStart: "3px", width: "3px", backgroundColor: tokens.colorStrokeFocus2 },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      "::after": { backgroundColor: "CanvasText" },
      ":hover::after": { backgroundColor: "Highlight" },
      ":focus-visible::after": { backgroundColor: "Highlight" },
    },
  },
});

/** Pixels that a key moves it by. */
const step = 16;

export interface PaneDividerProps {
  readonly width: PaneWidth;
  /** The id of the pane, which stands at its right. */
  readonly paneId: string;
  readonly locale: Locale;
}

/** The line between the sheet and the pane: it is dragged, or moved by the arrow keys; a double click gives the usual width. None where one stands below the other. */
export function PaneDivider({ width, paneId, locale }: PaneDividerProps) {
  const styles = useStyles();
  const isStacked = useIsStacked();
  const press = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width.now + step, ArrowRight: width.now - step, Home: width.least, End: width.most, Enter: null }[event.key];
    if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    width.choose(wanted);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    width.choose(document.documentElement.clientWidth - event.clientX);
  };
  if (isStacked) return null;
  return (
    <div className={styles.place}>
      <div
        className={styles.divider}
        role="separator"
        aria-orientation="vertical"
        aria-label={pageTexts(locale).paneWidth}
        title={pageTexts(locale).paneWidthHelp}
        aria-controls={paneId}
        aria-valuenow={width.now}
        aria-valuemin={width.least}
        aria-valuemax={width.most}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => width.choose(null)}
      />
    </div>
  );
}
