import { makeStyles } from "@fluentui/react-components";
import { Suspense, type Ref } from "react";
import { laterPart } from "../../taskpane/state/later-part.ts";
import type { FileDeeds } from "../files/use-file-deeds.ts";
import type { StartPanelProps } from "./start-panel.tsx";
import type { Start } from "./use-start.ts";

const StartPanel = laterPart(async () => (await import("./start-panel.tsx")).StartPanel);

const useStyles = makeStyles({
  // The start lies over the sheets, and where the page is narrow over the pane as well.
  start: { gridRow: 1, gridColumn: 1, position: "relative", zIndex: 2, outlineStyle: "none", "@media (max-width: 760px)": { gridRow: "1 / -1" } },
});

interface StartLayerProps extends Pick<StartPanelProps, "locale" | "ready" | "offer" | "onTour"> {
  readonly place: Ref<HTMLDivElement>;
  readonly start: Pick<Start, "asked" | "close">;
  readonly deeds: Pick<FileDeeds, "choose" | "openBlank" | "openSample">;
}

/** The place of the start, which comes a moment after the page. */
export function StartLayer({ place, start, deeds, ...panel }: StartLayerProps) {
  const styles = useStyles();
  return (
    <div ref={place} className={styles.start} tabIndex={-1}>
      <Suspense>
        <StartPanel {...panel} asked={start.asked} onOpen={deeds.choose} onBlank={deeds.openBlank} onSample={deeds.openSample} onClose={start.close} />
      </Suspense>
    </div>
  );
}
