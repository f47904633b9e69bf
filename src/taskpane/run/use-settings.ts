import { useState } from "react";
import { rememberedReplace, rememberReplace } from "../replacing/remembered-replace.ts";
import type { RunSettings } from "./run-state.ts";

/** What runs are asked for beside the analysis, and what changes it. */
export function useSettings(): readonly [settings: RunSettings, set: (some: Partial<RunSettings>) => void] {
  // Nothing that stands in a person's workbook goes away unless they have said so.
  const [settings, setSettings] = useState<RunSettings>(() => ({
    replace: rememberedReplace() ?? false,
    prove: false,
    arithmeticMeans: false,
    foundingStudy: false,
  }));
  const set = (some: Partial<RunSettings>) => {
    if (some.replace !== undefined) rememberReplace(some.replace);
    setSettings((before) => ({ ...before, ...some }));
  };
  return [settings, set];
}
