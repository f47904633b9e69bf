import { useCallback, useRef, useState } from "react";
import type { WorkbookHost } from "../../workbook/host.ts";
import { unlessMendable } from "../remarks/mendable.ts";
import { nothingOffered, offeredBy, type OfferedSources } from "./offered-sources.ts";

/** What the workbook has to choose from, as it was looked at last. */
export interface LookedAtSources {
  readonly sources: OfferedSources;
  /** Looks at the workbook again. */
  look(): Promise<OfferedSources>;
  /** The same where the workbook has other sheets than it had. */
  glance(): void;
}

export function useSources(host: WorkbookHost): LookedAtSources {
  const [sources, setSources] = useState(nothingOffered);
  /** The sheets that were there when they were last looked at. */
  const seen = useRef("");
  const look = useCallback(async () => {
    const now = await offeredBy(host);
    seen.current = now.all.join("\n");
    setSources(now);
    return now;
  }, [host]);
  const glance = useCallback(() => void host.sheets().then((now) => (now.join("\n") === seen.current ? null : look()), unlessMendable), [host, look]);
  return { sources, look, glance };
}
