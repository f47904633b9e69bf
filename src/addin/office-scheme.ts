import { systemScheme, type Scheme, type SchemeSource } from "../taskpane/appearance/scheme.ts";

/**
 * Whether Excel is dark: its own theme, where it has one to tell, as on desktops; else the system. Excel says nothing when its
 * theme is changed, which is done in a dialog outside of the pane: it is asked again when the pane is shown or entered.
 */
export const officeScheme: SchemeSource = {
  read: () => schemeOf(officeTheme()) ?? systemScheme.read(),
  subscribe(listener) {
    const stop = systemScheme.subscribe(listener);
    window.addEventListener("focus", listener);
    document.addEventListener("visibilitychange", listener);
    return () => {
      stop();
      window.removeEventListener("focus", listener);
      document.removeEventListener("visibilitychange", listener);
    };
  },
};

function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  try {
    return typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  } catch {
    // A host that has no theme to tell may throw when it is asked.
    return undefined;
  }
}

/** Null where the theme says nothing of it. */
export function schemeOf(theme: Partial<Office.OfficeTheme> | undefined): Scheme | null {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "");
  if (parts === null) return null;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
