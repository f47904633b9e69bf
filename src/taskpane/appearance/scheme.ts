import { createContext, useContext } from "react";

/** Dark letters on a pale ground, or pale ones on a dark ground. */
export type Scheme = "light" | "dark";

/** Where it is known which of them a person has chosen. */
export interface SchemeSource {
  readonly read: () => Scheme;
  /** Calls the listener when another one was chosen; returns what stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

const dark = "(prefers-color-scheme: dark)";

/** The setting of the system, or that of the browser where it has its own. */
export const systemScheme: SchemeSource = {
  read: () => (matchMedia(dark).matches ? "dark" : "light"),
  subscribe(listener) {
    const query = matchMedia(dark);
    query.addEventListener("change", listener);
    return () => query.removeEventListener("change", listener);
  },
};

export const SchemeContext = createContext<Scheme>("light");

/** For what is not drawn by the theme's tokens, as charts are. */
export const useScheme = (): Scheme => useContext(SchemeContext);
