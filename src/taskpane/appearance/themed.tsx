import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { lightThemes } from "../parts/theme.ts";
import { SchemeContext, systemScheme, type Scheme, type SchemeSource } from "./scheme.ts";

export interface ThemedProps {
  readonly locale: Locale;
  /** What tells whether the page is to be dark; the system where nothing is named. */
  readonly source?: SchemeSource;
  readonly children: ReactNode;
}

interface Shown {
  readonly scheme: Scheme;
  readonly themes: typeof lightThemes;
}

const light: Shown = { scheme: "light", themes: lightThemes };

/** What is shown of a scheme: the dark one is loaded where it is asked for, and until then the light one stays; a page that begins dark shows nothing. */
function useShown(scheme: Scheme): Shown | null {
  const [began] = useState(scheme);
  const [dark, loaded] = useState<Shown | null>(null);
  useEffect(() => {
    if (scheme === "dark") void import("./dark-themes.ts").then(({ darkThemes }) => loaded({ scheme: "dark", themes: darkThemes }));
  }, [scheme]);
  return scheme === "light" ? light : (dark ?? (began === "light" ? light : null));
}

/** Everything below it has the faces of the language and the colours that a person has chosen, also those chosen while it is open. */
export function Themed({ locale, source = systemScheme, children }: ThemedProps) {
  const scheme = useSyncExternalStore(source.subscribe, source.read);
  const shown = useShown(scheme);
  useEffect(() => {
    // Scroll bars and whatever else the browser draws by itself.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  if (shown === null) return null;
  return (
    <SchemeContext.Provider value={shown.scheme}>
      <FluentProvider theme={shown.themes[locale]}>{children}</FluentProvider>
    </SchemeContext.Provider>
  );
}
