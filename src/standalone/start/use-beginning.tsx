import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";
import type { Beginning } from "../../taskpane/start/beginning.ts";
import type { Start } from "./use-start.ts";

/** What the pane beside the sheets offers to those who begin: the way back to the start, and the tour. */
export function useBeginning({ open, show, close }: Start, locale: Locale): Beginning & { readonly beginTour: () => void } {
  const [asked, setAsked] = useState<Beginning["asked"]>(null);
  const onDone = useCallback(() => setAsked(null), []);
  const beginTour = useCallback(() => {
    close();
    setAsked({ what: "tour" });
  }, [close]);
  return useMemo(() => {
    const offer = () => !open && <Button onClick={show}>{startTexts(locale).start}</Button>;
    return { offer, asked, onDone, beginTour };
  }, [open, show, locale, asked, onDone, beginTour]);
}
