import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { themes } from "../parts/theme.ts";
import { SchemeContext, systemScheme, type SchemeSource } from "./scheme.ts";

export interface ThemedProps {
  readonly locale: Locale;
  /** What tells whether the page is to be dark; the system where nothing is named. */
  readonly source?: SchemeSource;
  readonly children: ReactNode;
}

/** Everything below it has the faces of the language and the colours that a person has chosen, also those chosen while it is open. */
export function Themed({ locale, source = systemScheme, children }: ThemedProps) {
  const scheme = useSyncExternalStore(source.subscribe, source.read);
  useEffect(() => {
    // Scroll bars and whatever else the browser draws by itself.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <SchemeContext.Provider value={scheme}>
      <FluentProvider theme={themes[scheme][locale]}>{children}</FluentProvider>
    </SchemeContext.Provider>
  );
}
